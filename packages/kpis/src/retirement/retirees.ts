import { Kpi, Measure } from "@shequ/core"
import { Resident } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const retirementRetirees = Kpi.make({
  id: "retirement.retirees",
  name: { zh: "退休人员数", en: "Retirees" },
  description: {
    zh: "期末在册居民中从业状况为退(离)休的。",
    en: "Residents on the books as retired at the end of the period."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(Resident, (resident) => resident.employment.is("retired")),
  source: halfYearReview("现有退休人员32人")
})

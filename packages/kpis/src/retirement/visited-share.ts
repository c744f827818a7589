import { Formula, Kpi, Measure, Tally } from "@shequ/core"
import { Resident, Visit } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { retirementRetirees } from "./retirees.ts"

export const retirementVisitedShare = Kpi.make({
  id: "retirement.visited-share",
  name: { zh: "退休人员看望比", en: "Share of retirees visited" },
  description: {
    zh: "期末在册退休人员中,本期内看望过的。",
    en: "Of the retirees at the end of the period, those visited as such in it."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Resident, (resident) =>
      resident.employment.is("retired").and(
        Tally.exists(Visit, {
          via: (visit) => visit.residentId,
          equals: resident.id,
          where: (visit) => visit.purposes.has("retiree"),
          within: "period"
        })
      )
    ),
    Kpi.value(retirementRetirees)
  ),
  source: halfYearReview("上半年共看望退休人员1人")
})

import { Kpi, Measure } from "@shequ/core"
import { Resident } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const employmentUnemployed = Kpi.make({
  id: "employment.unemployed",
  name: { zh: "失业人员数", en: "Unemployed persons" },
  description: {
    zh: "期末带失业人员标签的在册居民。",
    en: "Residents registered as unemployed at the end of the period."
  },
  unit: "person",
  better: "lower",
  value: Measure.count(Resident, (resident) => resident.tags.has("unemployed")),
  source: halfYearReview("现有失业人员9人")
})

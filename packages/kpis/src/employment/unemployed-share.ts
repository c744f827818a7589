import { Formula, Kpi } from "@shequ/core"
import { halfYearReview } from "../sources.ts"
import { employmentUnemployed } from "./unemployed.ts"
import { employmentWorkingAgeResidents } from "./working-age-residents.ts"

export const employmentUnemployedShare = Kpi.make({
  id: "employment.unemployed-share",
  name: { zh: "失业人员占比", en: "Unemployed share of working age" },
  description: {
    zh: "失业人员数占就业年龄段城镇居民数。",
    en: "The unemployed over the urban residents of working age."
  },
  unit: "percent",
  better: "lower",
  value: Formula.ratio(Kpi.value(employmentUnemployed), Kpi.value(employmentWorkingAgeResidents)),
  source: halfYearReview("现有失业人员9人")
})

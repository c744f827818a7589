import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { EmploymentFile, Resident } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { employmentUnemployed } from "./unemployed.ts"

export const employmentFileRate = Kpi.make({
  id: "employment.file-rate",
  name: { zh: "失业人员建档率", en: "Unemployed with a file" },
  description: {
    zh: "期末失业人员中有就业档案的。",
    en: "Of the unemployed at the end of the period, those with an employment file."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Resident, (resident) =>
      resident.tags
        .has("unemployed")
        .and(Tally.exists(EmploymentFile, { via: (file) => file.residentId, equals: resident.id }))
    ),
    Kpi.value(employmentUnemployed)
  ),
  target: Target.atLeast(1),
  source: halfYearReview("为其建立信息")
})

import { Formula, Kpi, Measure, Target } from "@shequ/core"
import { Case } from "@shequ/core/model"
import { caseCategory } from "../breakdowns.ts"
import { hotlineStandard, massWork } from "../sources.ts"

export const issueSatisfactionRate = Kpi.make({
  id: "issue.satisfaction-rate",
  name: { zh: "满意率", en: "Resident satisfaction rate" },
  description: {
    zh: "本期回访并得到评价的事项中,非常满意和满意的。",
    en: "Of the matters followed up in the period on which the resident gave a verdict, those found satisfactory or very satisfactory."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Case, (matter) => matter.satisfaction.in(["very-satisfied", "satisfied"]), {
      during: (matter) => matter.followedUpAt
    }),
    Measure.count(Case, (matter) => matter.satisfaction.missing().not(), { during: (matter) => matter.followedUpAt })
  ),
  target: Target.atLeast(0.85, { source: { zh: "政务热线考核惯例", en: "practice of government hotlines" } }),
  breakdowns: [caseCategory],
  source: [massWork(), hotlineStandard()]
})

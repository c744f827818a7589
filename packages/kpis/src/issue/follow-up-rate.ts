import { Formula, Kpi, Measure, Target } from "@shequ/core"
import { Case } from "@shequ/core/model"
import { caseCategory } from "../breakdowns.ts"
import { hotlineStandard, massWork } from "../sources.ts"

export const issueFollowUpRate = Kpi.make({
  id: "issue.follow-up-rate",
  name: { zh: "回访率", en: "Follow-up rate" },
  description: { zh: "本期办结的事项中已回访的。", en: "Of the matters resolved in the period, those followed up." },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Case, (matter) => matter.followedUpAt.missing().not(), { during: (matter) => matter.resolvedAt }),
    Measure.count(Case, undefined, { during: (matter) => matter.resolvedAt })
  ),
  target: Target.atLeast(1, { source: { zh: "政务热线考核惯例", en: "practice of government hotlines" } }),
  breakdowns: [caseCategory],
  source: [massWork(), hotlineStandard()]
})

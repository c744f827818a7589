import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { CaseStep } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const issueVerificationRate = Kpi.make({
  id: "issue.verification-rate",
  name: { zh: "现场核实率", en: "On-site verification rate" },
  description: {
    zh: "本期的上报中,上报之前到现场核实过的。",
    en: "Of the escalations of the period, those whose matter had been verified on site before."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(CaseStep, (step) =>
      step.kind.is("escalation").and(
        Tally.exists(CaseStep, {
          via: (earlier) => earlier.caseId,
          equals: step.caseId,
          where: (earlier) => earlier.kind.is("verification"),
          before: step.at
        })
      )
    ),
    Measure.count(CaseStep, (step) => step.kind.is("escalation"))
  ),
  target: Target.atLeast(1),
  source: massWork()
})

import { Formula, Kpi, Measure, Target, Value } from "@shequ/core"
import { CaseStep } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const issueEvidenceAttachedRate = Kpi.make({
  id: "issue.evidence-attached-rate",
  name: { zh: "上报附证率", en: "Escalations with evidence" },
  description: {
    zh: "本期的上报中,附有资料或照片的。",
    en: "Of the escalations of the period, those with documents or photographs attached."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(CaseStep, (step) => Value.and(step.kind.is("escalation"), step.attachments.atLeast(1))),
    Measure.count(CaseStep, (step) => step.kind.is("escalation"))
  ),
  target: Target.atLeast(1),
  source: massWork()
})

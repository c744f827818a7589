import { Kpi, Measure } from "@shequ/core"
import { CaseStep } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const issueEscalated = Kpi.make({
  id: "issue.escalated",
  name: { zh: "上报事项数", en: "Escalated issues" },
  description: { zh: "本期上报过的不同事项,每件计一次。", en: "Different matters escalated in the period, each once." },
  unit: "piece",
  better: "neither",
  value: Measure.distinct(
    CaseStep,
    (step) => step.caseId,
    (step) => step.kind.is("escalation")
  ),
  breakdowns: [Kpi.by("category", { zh: "问题类别", en: "Category" }, CaseStep, (step) => step.case.category)],
  source: massWork()
})

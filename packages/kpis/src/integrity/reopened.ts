import { Kpi, Measure, Tally } from "@shequ/core"
import { CaseStep } from "@shequ/core/model"
import { formalismRules } from "../sources.ts"

export const integrityReopened = Kpi.make({
  id: "integrity.reopened",
  name: { zh: "办结后重办事项数", en: "Cases closed and reopened" },
  description: {
    zh: "本期重办的不同事项中,此前已办结或结案的;每件计一次。",
    en: "Different matters reopened in the period that had been resolved or closed before, each once."
  },
  unit: "piece",
  better: "lower",
  value: Measure.distinct(
    CaseStep,
    (step) => step.caseId,
    (step) =>
      step.kind.is("reopening").and(
        Tally.exists(CaseStep, {
          via: (earlier) => earlier.caseId,
          equals: step.caseId,
          where: (earlier) => earlier.kind.in(["resolution", "closure"]),
          before: step.at
        })
      )
  ),
  breakdowns: [Kpi.by("category", { zh: "问题类别", en: "Category" }, CaseStep, (step) => step.case.category)],
  source: formalismRules()
})

import { Formula, Kpi, Measure, Tally } from "@shequ/core"
import { Case, CaseStep } from "@shequ/core/model"
import { caseCategory } from "../breakdowns.ts"
import { quarterlyCivic } from "../sources.ts"

export const issueEscalationRate = Kpi.make({
  id: "issue.escalation-rate",
  name: { zh: "上报率", en: "Escalation rate" },
  description: {
    zh: "本期受理的事项(件)中,本期内上报的。",
    en: "Of the matters received in the period, those escalated in it."
  },
  unit: "percent",
  better: "neither",
  value: Formula.ratio(
    Measure.count(Case, (matter) =>
      Tally.exists(CaseStep, {
        via: (step) => step.caseId,
        equals: matter.id,
        where: (step) => step.kind.is("escalation"),
        within: "period"
      })
    ),
    Measure.count(Case)
  ),
  breakdowns: [caseCategory],
  source: quarterlyCivic("而且也上报到了区里")
})

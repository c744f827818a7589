import { Formula, Kpi, Measure, Tally } from "@shequ/core"
import { Case, CaseStep } from "@shequ/core/model"
import { caseCategory } from "../breakdowns.ts"
import { massWork } from "../sources.ts"

export const issueResponseTime = Kpi.make({
  id: "issue.response-time",
  name: { zh: "响应时长", en: "Time to first on-site response" },
  description: {
    zh: "本期受理的事项从受理到首次现场核实所用时间的中位数;尚未核实的不计。",
    en: "Median time from receipt to the first verification on site, of the matters received in the period; those not yet verified are left out."
  },
  unit: "hour",
  better: "lower",
  value: Formula.shownIn(
    "hour",
    Measure.median(Case, "second", (matter) =>
      matter.receivedAt.secondsUntil(
        Tally.first(CaseStep, (step) => step.at, {
          via: (step) => step.caseId,
          equals: matter.id,
          where: (step) => step.kind.is("verification")
        })
      )
    )
  ),
  breakdowns: [caseCategory],
  source: massWork()
})

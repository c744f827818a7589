import { Kpi, Measure, Target } from "@shequ/core"
import { SecurityCase } from "@shequ/core/model"
import { securityKind } from "../breakdowns.ts"
import { isCriminal } from "../conditions/isCriminal.ts"
import { halfYearReview } from "../sources.ts"

export const securityPreventableCases = Kpi.make({
  id: "security.preventable-cases",
  name: { zh: "可防性案件数", en: "Preventable cases" },
  description: {
    zh: "本期刑事案件中的可防性案件。",
    en: "Criminal cases of the period that could have been prevented."
  },
  unit: "incident",
  better: "lower",
  value: Measure.count(SecurityCase, (incident) => isCriminal(incident).and(incident.preventable)),
  breakdowns: [securityKind],
  target: Target.belowLastYear({ source: { zh: "较去年同期下降", en: "fewer than last year" } }),
  source: halfYearReview("可防性案件6起")
})

import { Kpi, Measure, Target } from "@shequ/core"
import { SecurityCase } from "@shequ/core/model"
import { securityKind } from "../breakdowns.ts"
import { isCriminal } from "../conditions/isCriminal.ts"
import { halfYearReview } from "../sources.ts"

export const securityCriminalCases = Kpi.make({
  id: "security.criminal-cases",
  name: { zh: "刑事案件数", en: "Criminal cases" },
  description: {
    zh: "本期发生的刑事案件,含入室盗窃、车辆被盗等细类。",
    en: "Criminal cases of the period, burglary, vehicle theft and other kinds included."
  },
  unit: "incident",
  better: "lower",
  value: Measure.count(SecurityCase, (incident) => isCriminal(incident)),
  breakdowns: [securityKind],
  target: Target.belowLastYear({ source: { zh: "较去年同期下降", en: "fewer than last year" } }),
  source: halfYearReview("共发刑事案件31起")
})

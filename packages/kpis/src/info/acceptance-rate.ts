import { Formula, Kpi } from "@shequ/core"
import { infoTarget } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"
import { infoAccepted } from "./accepted.ts"
import { infoSubmitted } from "./submitted.ts"

export const infoAcceptanceRate = Kpi.make({
  id: "info.acceptance-rate",
  name: { zh: "信息录用率", en: "Acceptance rate" },
  description: {
    zh: "本期上报的信息中被录用的;分子、分母是同一批。",
    en: "Items accepted among the items submitted in the period: both parts are the same items."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(Kpi.value(infoAccepted), Kpi.value(infoSubmitted)),
  breakdowns: [infoTarget],
  source: halfYearReview("录用35篇")
})

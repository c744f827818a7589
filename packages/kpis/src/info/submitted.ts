import { Kpi, Measure } from "@shequ/core"
import { InfoSubmission } from "@shequ/core/model"
import { infoTarget } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const infoSubmitted = Kpi.make({
  id: "info.submitted",
  name: { zh: "信息上报篇数", en: "Information items submitted" },
  unit: "article",
  better: "higher",
  value: Measure.count(InfoSubmission),
  breakdowns: [infoTarget],
  source: halfYearReview("社区上报区、街道各类信息62篇")
})

import { Kpi, Measure } from "@shequ/core"
import { InfoSubmission } from "@shequ/core/model"
import { infoTarget } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const infoAccepted = Kpi.make({
  id: "info.accepted",
  name: { zh: "信息录用篇数", en: "Information items accepted" },
  description: { zh: "本期上报的信息中被录用的。", en: "Of the items submitted in the period, those accepted." },
  unit: "article",
  better: "higher",
  value: Measure.count(InfoSubmission, (submission) => submission.status.is("accepted")),
  breakdowns: [infoTarget],
  source: halfYearReview("录用35篇")
})

import { Kpi, Measure } from "@shequ/core"
import { Dispute } from "@shequ/core/model"
import { disputeType } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const disputeHandled = Kpi.make({
  id: "dispute.handled",
  name: { zh: "处理矛盾纠纷案件数", en: "Disputes handled" },
  description: {
    zh: "本期处理的纠纷,按处理时间,不论结果。",
    en: "Disputes handled in the period, whatever came of them."
  },
  unit: "incident",
  better: "neither",
  value: Measure.count(Dispute, undefined, { during: (dispute) => dispute.handledAt }),
  breakdowns: [disputeType],
  source: halfYearReview("目前社区已处理各类矛盾纠纷案件10余起")
})

import { Formula, Kpi, Measure, Tally } from "@shequ/core"
import { Dispute } from "@shequ/core/model"
import { disputeType } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const disputeSettlementRate = Kpi.make({
  id: "dispute.settlement-rate",
  name: { zh: "调解成功率", en: "Mediation success rate" },
  description: {
    zh: "本期受理的纠纷中,到期末为止调解成功的;分子、分母是同一批。",
    en: "Of the disputes accepted in the period, those settled by its end: both parts are the same disputes."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Dispute, (dispute) =>
      dispute.outcome.is("settled").and(
        Tally.exists(Dispute, {
          via: (same) => same.id,
          equals: dispute.id,
          time: (same) => same.closedAt,
          within: "period"
        })
      )
    ),
    Measure.count(Dispute)
  ),
  breakdowns: [disputeType],
  source: halfYearReview("目前社区已处理各类矛盾纠纷案件10余起")
})

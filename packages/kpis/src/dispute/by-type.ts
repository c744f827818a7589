import { Kpi, Measure } from "@shequ/core"
import { Dispute } from "@shequ/core/model"
import { disputeType } from "../breakdowns.ts"
import { townshipSurvey } from "../sources.ts"

export const disputeByType = Kpi.make({
  id: "dispute.by-type",
  name: { zh: "分类矛盾纠纷数", en: "Disputes by type" },
  description: { zh: "本期受理的纠纷,按纠纷类型分列。", en: "Disputes accepted in the period, told apart by type." },
  unit: "incident",
  better: "neither",
  value: Measure.count(Dispute),
  breakdowns: [disputeType],
  source: townshipSurvey()
})

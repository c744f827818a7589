import { Kpi, Measure } from "@shequ/core"
import { Dispute } from "@shequ/core/model"
import { disputeType } from "../breakdowns.ts"
import { partyWork } from "../sources.ts"

export const disputeMediated = Kpi.make({
  id: "dispute.mediated",
  name: { zh: "化解矛盾纠纷数", en: "Disputes settled" },
  description: { zh: "本期结束且调解成功的纠纷。", en: "Disputes closed in the period with a settlement." },
  unit: "incident",
  better: "higher",
  value: Measure.count(Dispute, (dispute) => dispute.outcome.is("settled"), { during: (dispute) => dispute.closedAt }),
  breakdowns: [disputeType],
  source: partyWork("化解矛盾纠纷")
})

import { Kpi, Measure, Target, Vocabulary } from "@shequ/core"
import { SecurityKind } from "@shequ/core/codes"
import { SecurityCase } from "@shequ/core/model"
import { securityKind } from "../breakdowns.ts"
import { partyWork } from "../sources.ts"

export const securityViceCases = Kpi.make({
  id: "security.vice-cases",
  name: { zh: "黄赌毒案件数", en: "Vice, gambling and drug cases" },
  unit: "incident",
  better: "lower",
  value: Measure.count(SecurityCase, (incident) =>
    incident.kind.in(Vocabulary.within(SecurityKind, "vice-gambling-drugs"))
  ),
  breakdowns: [securityKind],
  target: Target.none(),
  source: partyWork("无黄毒赌等社会丑恶现象")
})

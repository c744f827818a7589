import { Formula, Kpi, Measure, Target } from "@shequ/core"
import { SafetyIncident, SecurityCase } from "@shequ/core/model"
import { isCriminal } from "../conditions/isCriminal.ts"
import { partyWork } from "../sources.ts"

export const securityMajorIncidents = Kpi.make({
  id: "security.major-incidents",
  name: { zh: "重大刑事案件和安全事故数", en: "Major crimes and safety accidents" },
  description: {
    zh: "本期重大以上的刑事案件,加火灾、燃气、交通、溺水等安全事故。",
    en: "Criminal cases of the period that were major or worse, and accidents: fire, gas, traffic, drowning and others."
  },
  unit: "incident",
  better: "lower",
  value: Formula.add(
    Measure.count(SecurityCase, (incident) =>
      isCriminal(incident).and(incident.severity.in(["major", "extraordinary"]))
    ),
    Measure.count(SafetyIncident, (incident) => incident.kind.in(["fire", "accident", "gas", "traffic", "drowning"]))
  ),
  target: Target.none(),
  source: partyWork("未发生重大刑事案件、平安事故")
})

import { Kpi, Measure, Target } from "@shequ/core"
import { SafetyIncident } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const safetyFireIncidents = Kpi.make({
  id: "safety.fire-incidents",
  name: { zh: "火灾事故数", en: "Fires" },
  unit: "incident",
  better: "lower",
  value: Measure.count(SafetyIncident, (incident) => incident.kind.is("fire")),
  target: Target.none({ source: { zh: "杜绝火灾事故", en: "no fire at all" } }),
  source: halfYearReview("杜绝了火灾事故的发生")
})

import { Kpi, Measure, Target } from "@shequ/core"
import { Facility } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const disabilityRehabStations = Kpi.make({
  id: "disability.rehab-stations",
  name: { zh: "康复站数", en: "Rehabilitation stations" },
  unit: "thing",
  better: "higher",
  value: Measure.countAs("thing", Facility, (facility) => facility.kind.is("rehabilitation-station")),
  target: Target.atLeast(1),
  source: halfYearReview("成立康复站")
})

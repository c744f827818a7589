import { Kpi, Measure } from "@shequ/core"
import { PartyMembership } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const partyProbationaryMembers = Kpi.make({
  id: "party.probationary-members",
  name: { zh: "预备党员数", en: "Probationary members" },
  unit: "person",
  better: "neither",
  value: Measure.count(PartyMembership, (membership) => membership.stage.is("probationary")),
  source: halfYearReview("其中预备党员一名")
})

import { Kpi, Measure } from "@shequ/core"
import { PartyMembership } from "@shequ/core/model"
import { branchRegulation, halfYearReview } from "../sources.ts"

export const partyFullMembers = Kpi.make({
  id: "party.full-members",
  name: { zh: "正式党员数", en: "Full members" },
  description: {
    zh: "期末在册的正式党员。三名以上可成立支部,七名以上设支部委员会。",
    en: "Full members at the end of the period. Three make a branch, seven a branch with a committee."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(PartyMembership, (membership) => membership.stage.is("full")),
  source: [halfYearReview("社区现有党员20名"), branchRegulation()]
})

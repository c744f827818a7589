import { Kpi, Measure } from "@shequ/core"
import { PartyMembership } from "@shequ/core/model"
import { isMember } from "../conditions/isMember.ts"
import { halfYearReview } from "../sources.ts"

export const partyMembers = Kpi.make({
  id: "party.members",
  name: { zh: "党员数", en: "Party members" },
  description: {
    zh: "期末在册的正式党员和预备党员;入党积极分子不是党员,不计。",
    en: "Full and probationary members on the books at the end of the period; activists are no members and do not count."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(PartyMembership, (membership) => isMember(membership)),
  breakdowns: [Kpi.by("stage", { zh: "发展阶段", en: "Stage" }, PartyMembership, (membership) => membership.stage)],
  source: halfYearReview("社区现有党员20名")
})

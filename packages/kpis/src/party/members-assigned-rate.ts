import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { MemberAssignment, PartyMembership } from "@shequ/core/model"
import { hasBuilding } from "../conditions/hasBuilding.ts"
import { isMember } from "../conditions/isMember.ts"
import { massWork } from "../sources.ts"
import { partyMembers } from "./members.ts"

export const partyMembersAssignedRate = Kpi.make({
  id: "party.members-assigned-rate",
  name: { zh: "党员分配到楼到户率", en: "Members assigned to buildings and households" },
  description: {
    zh: "期末党员中,既负责楼栋又负责至少一户的。",
    en: "Of the members at the end of the period, those who answer for a building and for at least one household."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(PartyMembership, (membership) =>
      isMember(membership).and(
        hasBuilding(membership),
        Tally.exists(MemberAssignment, {
          via: (assignment) => assignment.partyMembershipId,
          equals: membership.id,
          where: (assignment) => assignment.householdId.missing().not()
        })
      )
    ),
    Kpi.value(partyMembers)
  ),
  target: Target.atLeast(1),
  source: massWork()
})

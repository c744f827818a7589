import { type Handle, Tally, type Value } from "@shequ/core"
import { MemberAssignment, type PartyMembershipRegister } from "@shequ/core/model"

/** The member answers for a building on the day. */
export const hasBuilding = (membership: Handle.Of<PartyMembershipRegister>): Value.Condition =>
  Tally.exists(MemberAssignment, {
    via: (assignment) => assignment.partyMembershipId,
    equals: membership.id,
    where: (assignment) => assignment.buildingId.missing().not()
  })

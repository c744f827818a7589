import { type Handle, type Value, Vocabulary } from "@shequ/core"
import { MembershipStage } from "@shequ/core/codes"
import type { PartyMembershipRegister } from "@shequ/core/model"

/** A full or probationary member. Activists and applicants are no members. */
export const isMember = (membership: Handle.Of<PartyMembershipRegister>): Value.Condition =>
  membership.stage.in(Vocabulary.within(MembershipStage, "member"))

import type { Handle, Value } from "@shequ/core"
import type { CommitteeSeatRegister } from "@shequ/core/model"

/** A seat on the committee of a party branch, and not on a residents' or owners' committee. */
export const onBranchCommittee = (seat: Handle.Of<CommitteeSeatRegister>): Value.Condition =>
  seat.committeeTerm.kind.is("branch-committee")

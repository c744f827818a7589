import { CommitteePost } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { CommitteeTerm } from "./CommitteeTerm.ts"
import { placeOf } from "./located.ts"
import { PartyMembership } from "./PartyMembership.ts"
import { StaffMember } from "./StaffMember.ts"

const committeeSeat = Collection.register({
  id: "committee-seat",
  name: { zh: "委员", en: "Committee seat" },
  unit: "person",
  fields: {
    committeeTermId: Field.reference(CommitteeTerm, "届次", "Term"),
    post: Field.code(CommitteePost, "职务", "Post"),
    holderName: Field.text("姓名", "Holder", { personal: "name" }),
    birthDate: Field.date("出生日期", "Date of birth", { optional: true, personal: "id-number" }),
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member", { optional: true }),
    staffMemberId: Field.reference(StaffMember, "兼任社工", "Holder's staff post", { optional: true })
  },
  place: (row) => placeOf(row.committeeTerm)
})
type Definition = typeof committeeSeat

export interface CommitteeSeatRegister extends Definition {}

/** A seat on a committee and who holds it (委员). */
export const CommitteeSeat: CommitteeSeatRegister = committeeSeat
export type CommitteeSeat = Row.Row<CommitteeSeatRegister>

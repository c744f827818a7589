import { Education, MembershipStage, Phone, Sex } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"
import { Resident } from "./Resident.ts"

const partyMembership = Collection.register({
  id: "party-membership",
  name: { zh: "党员名册", en: "Party membership" },
  unit: "person",
  fields: {
    partyOrganisationId: Field.reference(PartyOrganisation, "所在党组织", "Party organisation"),
    stage: Field.code(MembershipStage, "发展阶段", "Stage", { personal: "party" }),
    name: Field.text("姓名", "Name", { personal: "name" }),
    sex: Field.code(Sex, "性别", "Sex", { optional: true }),
    birthDate: Field.date("出生日期", "Date of birth", { optional: true, personal: "id-number" }),
    education: Field.code(Education, "学历", "Education", { optional: true }),
    joinedOn: Field.date("入党日期", "Joined on", { optional: true, personal: "party" }),
    residentId: Field.reference(Resident, "居民", "Resident", { optional: true }),
    phone: Field.text("联系电话", "Phone", { optional: true, personal: "phone", format: Phone.format })
  },
  place: (row) => placeOf(row.partyOrganisation)
})
type Definition = typeof partyMembership

export interface PartyMembershipRegister extends Definition {}

/** Somebody on the way into the party or in it, at one stage (党员名册). Only `within(MembershipStage, "member")` are members. */
export const PartyMembership: PartyMembershipRegister = partyMembership
export type PartyMembership = Row.Row<PartyMembershipRegister>

import { ContactCardKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { located, placeOf } from "./located.ts"
import { PartyMembership } from "./PartyMembership.ts"
import { StaffMember } from "./StaffMember.ts"

const contactCard = Collection.journal({
  id: "contact-card",
  name: { zh: "联系卡", en: "Contact card" },
  unit: "sheet",
  fields: {
    issuedOn: Field.date("发放日期", "Issued on"),
    kind: Field.code(ContactCardKind, "联系卡类别", "Kind"),
    householdId: Field.reference(Household, "户", "Household", { optional: true }),
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member", { optional: true }),
    staffMemberId: Field.reference(StaffMember, "联系干部", "Contact person", { optional: true }),
    edition: Field.text("版本", "Edition", { optional: true }),
    ...located
  },
  time: "issuedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof contactCard

export interface ContactCardJournal extends Definition {}

/** A contact card given to a household, or to the party member who carries it (民情联系卡, 党员联系卡). */
export const ContactCard: ContactCardJournal = contactCard
export type ContactCard = Row.Row<ContactCardJournal>

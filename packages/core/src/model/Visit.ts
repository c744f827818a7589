import { VisitOutcome, VisitorLevel, VisitorRole, VisitPurpose } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Birth } from "./Birth.ts"
import { Case } from "./Case.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { Pairing } from "./Pairing.ts"
import { PartyMembership } from "./PartyMembership.ts"
import { Resident } from "./Resident.ts"
import { StaffMember } from "./StaffMember.ts"

const visit = Collection.journal({
  id: "visit",
  name: { zh: "入户走访", en: "Visit" },
  unit: "time",
  fields: {
    visitedOn: Field.date("走访日期", "Visited on"),
    householdId: Field.reference(Household, "户", "Household"),
    residentId: Field.reference(Resident, "看望对象", "Resident visited", { optional: true }),
    purposes: Field.codes(VisitPurpose, "走访目的", "Purposes"),
    outcome: Field.code(VisitOutcome, "走访结果", "Outcome", { optional: true }),
    visitorName: Field.text("走访人", "Visitor", { optional: true, personal: "name" }),
    visitorLevel: Field.code(VisitorLevel, "走访人层级", "Visitor's level"),
    visitorRole: Field.code(VisitorRole, "走访人身份", "Visitor's role", { optional: true }),
    staffMemberId: Field.reference(StaffMember, "社区工作者", "Staff member", { optional: true }),
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member", { optional: true }),
    pairingId: Field.reference(Pairing, "结对", "Pairing", { optional: true }),
    birthId: Field.reference(Birth, "出生登记", "Birth", { optional: true }),
    caseId: Field.reference(Case, "诉求", "Case", { optional: true }),
    enteredOn: Field.date("录入日期", "Entered on", { optional: true }),
    note: Field.text("走访记录", "Note", { optional: true, personal: "family" })
  },
  time: "visitedOn",
  place: (row) => placeOf(row.household)
})
type Definition = typeof visit

export interface VisitJournal extends Definition {}

/** A visit to a household (走访, 慰问): one visit may serve several purposes, a condolence's gift is in `CondolenceGift`. */
export const Visit: VisitJournal = visit
export type Visit = Row.Row<VisitJournal>

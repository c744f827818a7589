import { VisitorLevel } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const pairing = Collection.register({
  id: "pairing",
  name: { zh: "结对认亲", en: "Pairing" },
  unit: "household",
  fields: {
    householdId: Field.reference(Household, "结对户", "Household"),
    sponsorName: Field.text("结对人", "Sponsor", { personal: "name" }),
    sponsorUnit: Field.text("结对单位", "Sponsor's unit", { optional: true }),
    sponsorLevel: Field.code(VisitorLevel, "结对人层级", "Sponsor's level"),
    staffMemberId: Field.reference(StaffMember, "社区工作者", "Staff member", { optional: true })
  },
  place: (row) => placeOf(row.household)
})
type Definition = typeof pairing

export interface PairingRegister extends Definition {}

/** A leader, cadre or member is paired with a household (结对认亲). */
export const Pairing: PairingRegister = pairing
export type Pairing = Row.Row<PairingRegister>

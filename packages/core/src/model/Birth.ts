import { Sex } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { Resident } from "./Resident.ts"

const birth = Collection.journal({
  id: "birth",
  name: { zh: "出生登记", en: "Birth" },
  unit: "person",
  fields: {
    bornOn: Field.date("出生日期", "Born on"),
    householdId: Field.reference(Household, "户", "Household"),
    motherId: Field.reference(Resident, "母亲", "Mother", { optional: true }),
    childId: Field.reference(Resident, "婴儿", "Child", { optional: true }),
    sex: Field.code(Sex, "性别", "Sex"),
    parity: Field.integer("one", "孩次", "Parity", { optional: true, qualified: true, personal: "family" }),
    withinPolicy: Field.flag("计划内", "Within policy", { optional: true, qualified: true, personal: "family" })
  },
  time: "bornOn",
  place: (row) => placeOf(row.household)
})
type Definition = typeof birth

export interface BirthJournal extends Definition {}

/** A birth (出生登记). `withinPolicy` follows the rules of family planning as they were; both it and the parity may be asserted. */
export const Birth: BirthJournal = birth
export type Birth = Row.Row<BirthJournal>

import { HouseholdTag } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const hardshipArchive = Collection.register({
  id: "hardship-archive",
  name: { zh: "困难档案", en: "Hardship archive" },
  unit: "sheet",
  fields: {
    householdId: Field.reference(Household, "户", "Household"),
    causes: Field.codes(HouseholdTag, "困难类别", "Kinds of difficulty", { personal: "family" }),
    needs: Field.text("帮扶需求", "Needs", { optional: true, personal: "family" }),
    staffMemberId: Field.reference(StaffMember, "责任人", "Responsible", { optional: true })
  },
  place: (row) => placeOf(row.household)
})
type Definition = typeof hardshipArchive

export interface HardshipArchiveRegister extends Definition {}

/** The file kept on a household in difficulty (困难群体档案). */
export const HardshipArchive: HardshipArchiveRegister = hardshipArchive
export type HardshipArchive = Row.Row<HardshipArchiveRegister>

import { ContactSheetStatus } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Area } from "./Area.ts"
import { Case } from "./Case.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const contactSheet = Collection.journal({
  id: "contact-sheet",
  name: { zh: "民情联系单", en: "Contact sheet" },
  unit: "sheet",
  fields: {
    openedOn: Field.date("登记日期", "Opened on"),
    householdId: Field.reference(Household, "户", "Household"),
    areaId: Field.reference(Area, "片组", "Area", { optional: true }),
    staffMemberId: Field.reference(StaffMember, "联系干部", "Cadre", { optional: true }),
    problem: Field.text("反映问题", "Problem"),
    status: Field.code(ContactSheetStatus, "状态", "Status"),
    closedOn: Field.date("办结日期", "Closed on", { optional: true }),
    caseId: Field.reference(Case, "转入诉求", "Case", { optional: true })
  },
  time: "openedOn",
  place: (row) => placeOf(row.household)
})
type Definition = typeof contactSheet

export interface ContactSheetJournal extends Definition {}

/** A sheet on which a cadre notes what a household needs and what came of it (民情联系单). */
export const ContactSheet: ContactSheetJournal = contactSheet
export type ContactSheet = Row.Row<ContactSheetJournal>

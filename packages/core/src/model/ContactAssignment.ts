import { Collection, Field, type Row } from "../collection/index.ts"
import { Area } from "./Area.ts"
import { placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const contactAssignment = Collection.register({
  id: "contact-assignment",
  name: { zh: "干部联片", en: "Contact assignment" },
  unit: "thing",
  fields: {
    staffMemberId: Field.reference(StaffMember, "联片干部", "Cadre"),
    areaId: Field.reference(Area, "片组", "Area")
  },
  place: (row) => placeOf(row.area)
})
type Definition = typeof contactAssignment

export interface ContactAssignmentRegister extends Definition {}

/** A cadre answers for an area or group (社区干部联片责任制). */
export const ContactAssignment: ContactAssignmentRegister = contactAssignment
export type ContactAssignment = Row.Row<ContactAssignmentRegister>

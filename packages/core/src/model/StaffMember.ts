import { Education, Phone, PoliticalStatus, Sex, StaffRole } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const staffMember = Collection.register({
  id: "staff-member",
  name: { zh: "社区工作者", en: "Staff member" },
  unit: "person",
  fields: {
    name: Field.text("姓名", "Name", { personal: "name" }),
    sex: Field.code(Sex, "性别", "Sex"),
    birthDate: Field.date("出生日期", "Date of birth", { optional: true, personal: "id-number" }),
    education: Field.code(Education, "学历", "Education", { optional: true }),
    politicalStatus: Field.code(PoliticalStatus, "政治面貌", "Political status", { optional: true, personal: "party" }),
    role: Field.code(StaffRole, "职务", "Role"),
    certified: Field.flag("持社会工作者证", "Certified social worker", { optional: true }),
    hiredOn: Field.date("入职日期", "Hired on", { optional: true }),
    phone: Field.text("联系电话", "Phone", { optional: true, personal: "phone", format: Phone.format }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof staffMember

export interface StaffMemberRegister extends Definition {}

/** Somebody who works for the community (社区工作者). */
export const StaffMember: StaffMemberRegister = staffMember
export type StaffMember = Row.Row<StaffMemberRegister>

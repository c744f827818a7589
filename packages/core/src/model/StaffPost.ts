import { StaffPostKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const staffPost = Collection.register({
  id: "staff-post",
  name: { zh: "工作岗位", en: "Staff post" },
  unit: "person",
  fields: {
    kind: Field.code(StaffPostKind, "岗位类别", "Kind"),
    staffMemberId: Field.reference(StaffMember, "社区工作者", "Staff member", { optional: true }),
    holderName: Field.text("在岗人员", "Holder", { optional: true, personal: "name" }),
    duty: Field.text("工作内容", "Duty", { optional: true }),
    monthlyPay: Field.money("月工资", "Monthly pay", { optional: true, qualified: true }),
    subsidy: Field.money("财政补贴", "Monthly subsidy", { optional: true, qualified: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof staffPost

export interface StaffPostRegister extends Definition {}

/** A post that the community fills and pays, such as a 4050 post or a temporary cleaner, while somebody holds it. */
export const StaffPost: StaffPostRegister = staffPost
export type StaffPost = Row.Row<StaffPostRegister>

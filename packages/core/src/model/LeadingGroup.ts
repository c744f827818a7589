import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const leadingGroup = Collection.register({
  id: "leading-group",
  name: { zh: "领导小组", en: "Leading group" },
  unit: "thing",
  fields: {
    topic: Field.text("工作主题", "Topic"),
    leaderId: Field.reference(StaffMember, "组长", "Leader", { optional: true }),
    members: Field.integer("person", "成员人数", "Members", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof leadingGroup

export interface LeadingGroupRegister extends Definition {}

/** A leading group for one piece of work (领导小组). */
export const LeadingGroup: LeadingGroupRegister = leadingGroup
export type LeadingGroup = Row.Row<LeadingGroupRegister>

import { Collection, Field, type Row } from "../collection/index.ts"
import { DutyPost } from "./DutyPost.ts"
import { placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const dutyShift = Collection.journal({
  id: "duty-shift",
  name: { zh: "值勤班次", en: "Duty shift" },
  unit: "shift",
  fields: {
    startsAt: Field.instant("开始时间", "Starts at"),
    endsAt: Field.instant("结束时间", "Ends at"),
    dutyPostId: Field.reference(DutyPost, "岗位", "Post"),
    staffMemberId: Field.reference(StaffMember, "值勤社工", "Staff member", { optional: true }),
    personName: Field.text("值勤人员", "Person on duty", { optional: true, personal: "name" })
  },
  time: "startsAt",
  place: (row) => placeOf(row.dutyPost)
})
type Definition = typeof dutyShift

export interface DutyShiftJournal extends Definition {}

/** One shift on duty, from and to (值班, 值勤). */
export const DutyShift: DutyShiftJournal = dutyShift
export type DutyShift = Row.Row<DutyShiftJournal>

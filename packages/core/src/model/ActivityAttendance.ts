import { Collection, Field, type Row } from "../collection/index.ts"
import { Activity } from "./Activity.ts"
import { placeOf } from "./located.ts"
import { PartyMembership } from "./PartyMembership.ts"
import { Resident } from "./Resident.ts"

const activityAttendance = Collection.journal({
  id: "activity-attendance",
  name: { zh: "活动签到", en: "Activity attendance" },
  unit: "person-time",
  fields: {
    attendedOn: Field.date("签到日期", "Attended on"),
    activityId: Field.reference(Activity, "活动", "Activity"),
    personName: Field.text("姓名", "Name", { optional: true, personal: "name" }),
    residentId: Field.reference(Resident, "居民", "Resident", { optional: true }),
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member", { optional: true })
  },
  time: "attendedOn",
  place: (row) => placeOf(row.activity)
})
type Definition = typeof activityAttendance

export interface ActivityAttendanceJournal extends Definition {}

/** Somebody signed in at an activity (签到). */
export const ActivityAttendance: ActivityAttendanceJournal = activityAttendance
export type ActivityAttendance = Row.Row<ActivityAttendanceJournal>

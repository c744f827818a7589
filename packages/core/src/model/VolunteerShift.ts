import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { ServiceTeam } from "./ServiceTeam.ts"
import { Volunteer } from "./Volunteer.ts"

const volunteerShift = Collection.journal({
  id: "volunteer-shift",
  name: { zh: "志愿服务班次", en: "Volunteer shift" },
  unit: "shift",
  fields: {
    startsAt: Field.instant("开始时间", "Starts at"),
    endsAt: Field.instant("结束时间", "Ends at", { optional: true }),
    serviceTeamId: Field.reference(ServiceTeam, "服务队", "Service team", { optional: true }),
    volunteerId: Field.reference(Volunteer, "志愿者", "Volunteer", { optional: true }),
    volunteers: Field.integer("person", "参加人数", "Volunteers", { optional: true, qualified: true }),
    work: Field.text("服务内容", "Work", { optional: true }),
    ...located
  },
  time: "startsAt",
  place: (row) => placeOf(row)
})
type Definition = typeof volunteerShift

export interface VolunteerShiftJournal extends Definition {}

/** A shift that volunteers worked (志愿服务). */
export const VolunteerShift: VolunteerShiftJournal = volunteerShift
export type VolunteerShift = Row.Row<VolunteerShiftJournal>

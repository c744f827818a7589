import { ActivityType, Audience, Festival } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Facility } from "./Facility.ts"
import { located, placeOf } from "./located.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"
import { ServiceTeam } from "./ServiceTeam.ts"

const activity = Collection.journal({
  id: "activity",
  name: { zh: "活动", en: "Activity" },
  unit: "session",
  fields: {
    startsAt: Field.instant("开始时间", "Starts at"),
    endsAt: Field.instant("结束时间", "Ends at", { optional: true }),
    title: Field.text("活动名称", "Title"),
    types: Field.codes(ActivityType, "活动类型", "Types"),
    audiences: Field.codes(Audience, "活动对象", "Audiences", { optional: true }),
    festival: Field.code(Festival, "节日", "Festival", { optional: true }),
    topic: Field.text("主题", "Topic", { optional: true }),
    partyOrganisationId: Field.reference(PartyOrganisation, "主办党组织", "Organising branch", { optional: true }),
    serviceTeamId: Field.reference(ServiceTeam, "主办队伍", "Organising team", { optional: true }),
    facilityId: Field.reference(Facility, "场地设施", "Facility", { optional: true }),
    location: Field.text("地点", "Location", { optional: true }),
    attendance: Field.integer("person-time", "参加人次", "Attendance", { optional: true, qualified: true }),
    cost: Field.money("经费", "Cost", { optional: true }),
    ...located
  },
  time: "startsAt",
  place: (row) => placeOf(row)
})
type Definition = typeof activity

export interface ActivityJournal extends Definition {}

/** Something held for residents or party members. One event is one row, in however many sections a report names it. */
export const Activity: ActivityJournal = activity
export type Activity = Row.Row<ActivityJournal>

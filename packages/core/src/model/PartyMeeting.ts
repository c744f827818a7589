import { PartyMeetingType } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"

const partyMeeting = Collection.journal({
  id: "party-meeting",
  name: { zh: "党内会议", en: "Party meeting" },
  unit: "time",
  fields: {
    startsAt: Field.instant("开始时间", "Starts at"),
    type: Field.code(PartyMeetingType, "会议类别", "Type"),
    partyOrganisationId: Field.reference(PartyOrganisation, "党组织", "Party organisation"),
    topic: Field.text("主题", "Topic", { optional: true }),
    speaker: Field.text("主讲人", "Speaker", { optional: true, personal: "name" }),
    expected: Field.integer("person", "应到人数", "Expected", { optional: true }),
    present: Field.integer("person", "实到人数", "Present", { optional: true, qualified: true })
  },
  time: "startsAt",
  place: (row) => placeOf(row.partyOrganisation)
})
type Definition = typeof partyMeeting

export interface PartyMeetingJournal extends Definition {}

/** A meeting of party life: 三会一课, theme day, organisational life meeting, democratic review. */
export const PartyMeeting: PartyMeetingJournal = partyMeeting
export type PartyMeeting = Row.Row<PartyMeetingJournal>

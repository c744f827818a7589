import { MeetingKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const meeting = Collection.journal({
  id: "meeting",
  name: { zh: "会议", en: "Meeting" },
  unit: "time",
  fields: {
    startsAt: Field.instant("开始时间", "Starts at"),
    endsAt: Field.instant("结束时间", "Ends at", { optional: true }),
    kind: Field.code(MeetingKind, "会议类别", "Kind"),
    topic: Field.text("议题", "Topic", { optional: true }),
    chairId: Field.reference(StaffMember, "主持人", "Chair", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    expected: Field.integer("person", "应到人数", "Expected", { optional: true }),
    present: Field.integer("person", "实到人数", "Present", { optional: true, qualified: true }),
    resolution: Field.text("决议", "Resolution", { optional: true }),
    ...located
  },
  time: "startsAt",
  place: (row) => placeOf(row)
})
type Definition = typeof meeting

export interface MeetingJournal extends Definition {}

/** A meeting of the staff, or of landlords, shop owners, residents' delegates or others; party meetings are in `PartyMeeting`. */
export const Meeting: MeetingJournal = meeting
export type Meeting = Row.Row<MeetingJournal>

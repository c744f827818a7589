import { ThreeOnesKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Activity } from "./Activity.ts"
import { placeOf } from "./located.ts"
import { PartyMembership } from "./PartyMembership.ts"

const threeOnesDeed = Collection.journal({
  id: "three-ones-deed",
  name: { zh: "三个一记录", en: '"Three ones" deed' },
  unit: "piece",
  fields: {
    doneOn: Field.date("日期", "Done on"),
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member"),
    kind: Field.code(ThreeOnesKind, "类别", "Kind"),
    description: Field.text("内容", "Description", { optional: true }),
    activityId: Field.reference(Activity, "活动", "Activity", { optional: true })
  },
  time: "doneOn",
  place: (row) => placeOf(row.partyMembership.partyOrganisation)
})
type Definition = typeof threeOnesDeed

export interface ThreeOnesDeedJournal extends Definition {}

/** A party member's welfare activity, good deed or suggestion (三个一). */
export const ThreeOnesDeed: ThreeOnesDeedJournal = threeOnesDeed
export type ThreeOnesDeed = Row.Row<ThreeOnesDeedJournal>

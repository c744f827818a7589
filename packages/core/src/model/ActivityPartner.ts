import { PartnerRole } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Activity } from "./Activity.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const activityPartner = Collection.journal({
  id: "activity-partner",
  name: { zh: "活动协办", en: "Activity partner" },
  unit: "organisation",
  fields: {
    joinedOn: Field.date("参与日期", "Joined on"),
    activityId: Field.reference(Activity, "活动", "Activity"),
    organisationId: Field.reference(Organisation, "协办单位", "Partner"),
    role: Field.code(PartnerRole, "角色", "Role", { optional: true })
  },
  time: "joinedOn",
  place: (row) => placeOf(row.activity)
})
type Definition = typeof activityPartner

export interface ActivityPartnerJournal extends Definition {}

/** An organisation that took part in holding an activity (共建单位参与). */
export const ActivityPartner: ActivityPartnerJournal = activityPartner
export type ActivityPartner = Row.Row<ActivityPartnerJournal>

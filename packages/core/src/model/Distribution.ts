import { ItemKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Activity } from "./Activity.ts"
import { Household } from "./Household.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { Resident } from "./Resident.ts"

const distribution = Collection.journal({
  id: "distribution",
  name: { zh: "物品发放", en: "Distribution" },
  unit: "piece",
  fields: {
    distributedOn: Field.date("发放日期", "Distributed on"),
    item: Field.code(ItemKind, "物品", "Item"),
    quantity: Field.integer("piece", "数量", "Quantity", { optional: true, qualified: true }),
    householdId: Field.reference(Household, "户", "Household", { optional: true }),
    residentId: Field.reference(Resident, "居民", "Resident", { optional: true }),
    organisationId: Field.reference(Organisation, "单位", "Organisation", { optional: true }),
    activityId: Field.reference(Activity, "活动", "Activity", { optional: true }),
    ...located
  },
  time: "distributedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof distribution

export interface DistributionJournal extends Definition {}

/** Goods handed out to a household, resident or organisation (发放). */
export const Distribution: DistributionJournal = distribution
export type Distribution = Row.Row<DistributionJournal>

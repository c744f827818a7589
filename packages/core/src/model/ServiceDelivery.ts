import { ServiceCategory } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { Resident } from "./Resident.ts"
import { ServiceTeam } from "./ServiceTeam.ts"

const serviceDelivery = Collection.journal({
  id: "service-delivery",
  name: { zh: "服务记录", en: "Service delivery" },
  unit: "person-time",
  fields: {
    servedOn: Field.date("服务日期", "Served on"),
    category: Field.code(ServiceCategory, "服务类别", "Category"),
    residentId: Field.reference(Resident, "服务对象", "Resident", { optional: true }),
    householdId: Field.reference(Household, "户", "Household", { optional: true }),
    serviceTeamId: Field.reference(ServiceTeam, "服务队", "Service team", { optional: true }),
    organisationId: Field.reference(Organisation, "服务单位", "Provider", { optional: true }),
    note: Field.text("备注", "Note", { optional: true, personal: "health" }),
    ...located
  },
  time: "servedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof serviceDelivery

export interface ServiceDeliveryJournal extends Definition {}

/** One person or household served once (服务记录, 人次). */
export const ServiceDelivery: ServiceDeliveryJournal = serviceDelivery
export type ServiceDelivery = Row.Row<ServiceDeliveryJournal>

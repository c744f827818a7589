import { ServiceCategory } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { Resident } from "./Resident.ts"

const serviceEnrolment = Collection.register({
  id: "service-enrolment",
  name: { zh: "服务登记", en: "Service enrolment" },
  unit: "person",
  fields: {
    residentId: Field.reference(Resident, "服务对象", "Resident"),
    category: Field.code(ServiceCategory, "服务类别", "Category"),
    organisationId: Field.reference(Organisation, "服务单位", "Provider", { optional: true }),
    hoursPerMonth: Field.integer("one", "每月时数", "Hours per month", { optional: true })
  },
  place: (row) => placeOf(row.resident.household)
})
type Definition = typeof serviceEnrolment

export interface ServiceEnrolmentRegister extends Definition {}

/** A resident who receives a service over some time, such as home care (居家养老). */
export const ServiceEnrolment: ServiceEnrolmentRegister = serviceEnrolment
export type ServiceEnrolment = Row.Row<ServiceEnrolmentRegister>

import { Phone } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { Resident } from "./Resident.ts"
import { ServiceTeam } from "./ServiceTeam.ts"

const volunteer = Collection.register({
  id: "volunteer",
  name: { zh: "志愿者", en: "Volunteer" },
  unit: "person",
  fields: {
    name: Field.text("姓名", "Name", { personal: "name" }),
    residentId: Field.reference(Resident, "居民", "Resident", { optional: true }),
    organisationId: Field.reference(Organisation, "所在单位", "Employer", { optional: true }),
    serviceTeamId: Field.reference(ServiceTeam, "服务队", "Service team", { optional: true }),
    phone: Field.text("联系电话", "Phone", { optional: true, personal: "phone", format: Phone.format }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof volunteer

export interface VolunteerRegister extends Definition {}

/** A registered volunteer (志愿者, 义工). */
export const Volunteer: VolunteerRegister = volunteer
export type Volunteer = Row.Row<VolunteerRegister>

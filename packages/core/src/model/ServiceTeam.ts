import { ServiceCategory, ServiceTeamKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const serviceTeam = Collection.register({
  id: "service-team",
  name: { zh: "服务队", en: "Service team" },
  unit: "team",
  fields: {
    name: Field.text("队伍名称", "Name"),
    kind: Field.code(ServiceTeamKind, "队伍类别", "Kind"),
    organisationId: Field.reference(Organisation, "所属单位", "Organisation", { optional: true }),
    leaderName: Field.text("队长", "Leader", { optional: true, personal: "name" }),
    origin: Field.text("籍贯地", "Home town of its members", { optional: true }),
    members: Field.integer("person", "队员人数", "Members", { optional: true, qualified: true }),
    services: Field.codes(ServiceCategory, "服务内容", "Services", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof serviceTeam

export interface ServiceTeamRegister extends Definition {}

/** A team, troop or club: party volunteers, patrol, townsmen, tai chi … (服务队). */
export const ServiceTeam: ServiceTeamRegister = serviceTeam
export type ServiceTeam = Row.Row<ServiceTeamRegister>

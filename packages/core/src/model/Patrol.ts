import { PatrolKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"
import { ServiceTeam } from "./ServiceTeam.ts"
import { StaffMember } from "./StaffMember.ts"

const patrol = Collection.journal({
  id: "patrol",
  name: { zh: "巡查", en: "Patrol" },
  unit: "time",
  fields: {
    startsAt: Field.instant("开始时间", "Starts at"),
    endsAt: Field.instant("结束时间", "Ends at", { optional: true }),
    kind: Field.code(PatrolKind, "巡查类别", "Kind"),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    staffMemberId: Field.reference(StaffMember, "巡查社工", "Staff member", { optional: true }),
    serviceTeamId: Field.reference(ServiceTeam, "巡逻队", "Patrol team", { optional: true }),
    patrollers: Field.integer("person", "巡查人数", "Patrollers", { optional: true }),
    ...located
  },
  time: "startsAt",
  place: (row) => placeOf(row)
})
type Definition = typeof patrol

export interface PatrolJournal extends Definition {}

/** A round through a compound or grid (巡查, 巡逻). */
export const Patrol: PatrolJournal = patrol
export type Patrol = Row.Row<PatrolJournal>

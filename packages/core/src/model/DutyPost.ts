import { DutyPostKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const dutyPost = Collection.register({
  id: "duty-post",
  name: { zh: "值勤岗位", en: "Duty post" },
  unit: "place",
  fields: {
    name: Field.text("岗位名称", "Name"),
    kind: Field.code(DutyPostKind, "岗位类别", "Kind"),
    organisationId: Field.reference(Organisation, "所在单位", "Organisation", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    hours: Field.text("值勤时段", "Hours", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof dutyPost

export interface DutyPostRegister extends Definition {}

/** A place where somebody is on duty at set hours: the duty desk, a kindergarten's gate (值勤岗位). */
export const DutyPost: DutyPostRegister = dutyPost
export type DutyPost = Row.Row<DutyPostRegister>

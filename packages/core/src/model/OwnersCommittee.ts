import { OwnersCommitteeStatus } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { placeOf } from "./located.ts"

const ownersCommittee = Collection.register({
  id: "owners-committee",
  name: { zh: "业主委员会", en: "Owners' committee" },
  unit: "thing",
  fields: {
    compoundId: Field.reference(Compound, "小区", "Compound"),
    status: Field.code(OwnersCommitteeStatus, "状态", "Status"),
    surveyedFrom: Field.date("摸底起始日期", "Surveyed from", { optional: true }),
    establishedOn: Field.date("成立日期", "Established on", { optional: true }),
    seats: Field.integer("person", "委员人数", "Seats", { optional: true })
  },
  place: (row) => placeOf(row.compound)
})
type Definition = typeof ownersCommittee

export interface OwnersCommitteeRegister extends Definition {}

/** The owners' committee of a compound, at one status from survey to expiry (业主委员会, Civil Code 277 ff.). */
export const OwnersCommittee: OwnersCommitteeRegister = ownersCommittee
export type OwnersCommittee = Row.Row<OwnersCommitteeRegister>

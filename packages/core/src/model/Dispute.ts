import { DisputeOutcome, DisputeType } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const dispute = Collection.journal({
  id: "dispute",
  name: { zh: "矛盾纠纷", en: "Dispute" },
  unit: "incident",
  fields: {
    acceptedAt: Field.instant("受理时间", "Accepted at"),
    type: Field.code(DisputeType, "纠纷类型", "Type"),
    parties: Field.integer("person", "涉及人数", "Persons concerned", { optional: true, qualified: true }),
    description: Field.text("简述", "Description", { optional: true, personal: "family" }),
    mediatorId: Field.reference(StaffMember, "调解人", "Mediator", { optional: true }),
    handledAt: Field.instant("处理时间", "Handled at", { optional: true }),
    closedAt: Field.instant("结束时间", "Closed at", { optional: true }),
    outcome: Field.code(DisputeOutcome, "调处结果", "Outcome", { optional: true }),
    agreementNumber: Field.text("协议书编号", "Agreement number", { optional: true }),
    ...located
  },
  time: "acceptedAt",
  place: (row) => placeOf(row)
})
type Definition = typeof dispute

export interface DisputeJournal extends Definition {}

/** A dispute that the community mediates (矛盾纠纷, GB/T 31000). */
export const Dispute: DisputeJournal = dispute
export type Dispute = Row.Row<DisputeJournal>

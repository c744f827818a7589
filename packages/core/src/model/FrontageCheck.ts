import { ThreeGuarantee } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Frontage } from "./Frontage.ts"
import { placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const frontageCheck = Collection.journal({
  id: "frontage-check",
  name: { zh: "门前三包检查", en: "Frontage check" },
  unit: "time",
  fields: {
    checkedOn: Field.date("检查日期", "Checked on"),
    frontageId: Field.reference(Frontage, "点位", "Frontage"),
    passed: Field.flag("合格", "Passed", { qualified: true }),
    failures: Field.codes(ThreeGuarantee, "不合格项", "Failures", { optional: true }),
    staffMemberId: Field.reference(StaffMember, "检查人", "Checked by", { optional: true })
  },
  time: "checkedOn",
  place: (row) => placeOf(row.frontage.organisation)
})
type Definition = typeof frontageCheck

export interface FrontageCheckJournal extends Definition {}

/** A check of a frontage against the three guarantees (门前三包检查). */
export const FrontageCheck: FrontageCheckJournal = frontageCheck
export type FrontageCheck = Row.Row<FrontageCheckJournal>

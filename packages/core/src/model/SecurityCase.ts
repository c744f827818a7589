import { SecurityKind, Severity } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"

const securityCase = Collection.journal({
  id: "security-case",
  name: { zh: "治安案件", en: "Security case" },
  unit: "incident",
  fields: {
    occurredAt: Field.instant("发案时间", "Occurred at"),
    number: Field.text("案件编号", "Number", { optional: true }),
    kind: Field.code(SecurityKind, "案件类别", "Kind"),
    preventable: Field.flag("可防性案件", "Preventable", { optional: true }),
    severity: Field.code(Severity, "严重程度", "Severity", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    location: Field.text("地点", "Location", { optional: true }),
    solved: Field.flag("已破案", "Solved", { optional: true }),
    ...located
  },
  time: "occurredAt",
  place: (row) => placeOf(row)
})
type Definition = typeof securityCase

export interface SecurityCaseJournal extends Definition {}

/** A criminal or public-order case reported by the police (刑事案件, 治安案件). */
export const SecurityCase: SecurityCaseJournal = securityCase
export type SecurityCase = Row.Row<SecurityCaseJournal>

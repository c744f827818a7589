import { CaseStepKind, OrgLevel } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Case } from "./Case.ts"
import { placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const caseStep = Collection.journal({
  id: "case-step",
  name: { zh: "办理环节", en: "Case step" },
  unit: "time",
  fields: {
    at: Field.instant("办理时间", "At"),
    caseId: Field.reference(Case, "诉求", "Case"),
    kind: Field.code(CaseStepKind, "环节", "Kind"),
    staffMemberId: Field.reference(StaffMember, "经办人", "Done by", { optional: true }),
    unit: Field.text("承办单位", "Unit", { optional: true }),
    level: Field.code(OrgLevel, "单位层级", "Level of unit", { optional: true }),
    attachments: Field.integer("piece", "附件数", "Attachments", { optional: true }),
    promisedOn: Field.date("承诺办结日期", "Promised for", { optional: true }),
    note: Field.text("办理情况", "Note", { optional: true })
  },
  time: "at",
  place: (row) => placeOf(row.case)
})
type Definition = typeof caseStep

export interface CaseStepJournal extends Definition {}

/** One step in the handling of a case (办理环节), in the order in which they were taken. */
export const CaseStep: CaseStepJournal = caseStep
export type CaseStep = Row.Row<CaseStepJournal>

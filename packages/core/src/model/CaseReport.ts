import { CaseSource } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Case } from "./Case.ts"
import { placeOf } from "./located.ts"
import { Resident } from "./Resident.ts"

const caseReport = Collection.journal({
  id: "case-report",
  name: { zh: "诉求反映", en: "Case report" },
  unit: "entry-time",
  fields: {
    reportedAt: Field.instant("反映时间", "Reported at"),
    caseId: Field.reference(Case, "诉求", "Case"),
    source: Field.code(CaseSource, "来源", "Source"),
    residentId: Field.reference(Resident, "反映人", "Resident", { optional: true })
  },
  time: "reportedAt",
  place: (row) => placeOf(row.case)
})
type Definition = typeof caseReport

export interface CaseReportJournal extends Definition {}

/** Each time that residents raise a case (条次); several reports may be one case (件). */
export const CaseReport: CaseReportJournal = caseReport
export type CaseReport = Row.Row<CaseReportJournal>

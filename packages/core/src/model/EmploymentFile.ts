import { EmploymentFileStatus } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { Resident } from "./Resident.ts"

const employmentFile = Collection.register({
  id: "employment-file",
  name: { zh: "失业人员档案", en: "Employment file" },
  unit: "sheet",
  fields: {
    residentId: Field.reference(Resident, "失业人员", "Resident"),
    status: Field.code(EmploymentFileStatus, "去向", "State"),
    cause: Field.text("失业原因", "Cause", { optional: true }),
    skills: Field.text("技能特长", "Skills", { optional: true }),
    wish: Field.text("求职意向", "Work wanted", { optional: true })
  },
  place: (row) => placeOf(row.resident.household)
})
type Definition = typeof employmentFile

export interface EmploymentFileRegister extends Definition {}

/** The file of an unemployed resident (失业人员信息), opened and closed. */
export const EmploymentFile: EmploymentFileRegister = employmentFile
export type EmploymentFile = Row.Row<EmploymentFileRegister>

import { DisabilityCertificateNumber, DisabilityGrade, DisabilityType } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { Resident } from "./Resident.ts"

const disabilityCertificate = Collection.register({
  id: "disability-certificate",
  name: { zh: "残疾人证", en: "Disability certificate" },
  unit: "sheet",
  fields: {
    residentId: Field.reference(Resident, "持证人", "Holder"),
    number: Field.text("残疾人证号", "Number", { personal: "id-number", format: DisabilityCertificateNumber.format }),
    type: Field.code(DisabilityType, "残疾类别", "Type", { personal: "health" }),
    grade: Field.code(DisabilityGrade, "残疾等级", "Grade", { personal: "health" }),
    guardianName: Field.text("监护人", "Guardian", { optional: true, personal: "name" })
  },
  place: (row) => placeOf(row.resident.household)
})
type Definition = typeof disabilityCertificate

export interface DisabilityCertificateRegister extends Definition {}

/** A resident's disability certificate while it is in force (残疾人证, GB/T 26341). */
export const DisabilityCertificate: DisabilityCertificateRegister = disabilityCertificate
export type DisabilityCertificate = Row.Row<DisabilityCertificateRegister>

import { CertificateKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { Resident } from "./Resident.ts"

const certificate = Collection.journal({
  id: "certificate",
  name: { zh: "办证记录", en: "Certificate issued" },
  unit: "thing",
  fields: {
    issuedOn: Field.date("发证日期", "Issued on"),
    kind: Field.code(CertificateKind, "证件类别", "Kind"),
    residentId: Field.reference(Resident, "持证人", "Holder"),
    number: Field.text("证件编号", "Number", { optional: true, personal: "id-number" })
  },
  time: "issuedOn",
  place: (row) => placeOf(row.resident.household)
})
type Definition = typeof certificate

export interface CertificateJournal extends Definition {}

/** A certificate that the community helped a resident to obtain (办证). */
export const Certificate: CertificateJournal = certificate
export type Certificate = Row.Row<CertificateJournal>

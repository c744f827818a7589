import { LetterKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const responsibilityLetter = Collection.journal({
  id: "responsibility-letter",
  name: { zh: "责任书", en: "Letter of responsibility" },
  unit: "sheet",
  fields: {
    signedOn: Field.date("签订日期", "Signed on"),
    kind: Field.code(LetterKind, "责任书类别", "Kind"),
    organisationId: Field.reference(Organisation, "签订单位", "Organisation"),
    forYear: Field.integer("one", "责任年度", "For the year"),
    signatory: Field.text("签订人", "Signatory", { optional: true, personal: "name" })
  },
  time: "signedOn",
  place: (row) => placeOf(row.organisation)
})
type Definition = typeof responsibilityLetter

export interface ResponsibilityLetterJournal extends Definition {}

/** A letter of responsibility that an organisation signed for a year (消防安全责任书, 门前三包责任书). */
export const ResponsibilityLetter: ResponsibilityLetterJournal = responsibilityLetter
export type ResponsibilityLetter = Row.Row<ResponsibilityLetterJournal>

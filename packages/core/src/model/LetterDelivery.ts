import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { StaffMember } from "./StaffMember.ts"

const letterDelivery = Collection.journal({
  id: "letter-delivery",
  name: { zh: "告知信发放", en: "Letter delivery" },
  unit: "sheet",
  fields: {
    deliveredOn: Field.date("发放日期", "Delivered on"),
    title: Field.text("信件标题", "Title"),
    organisationId: Field.reference(Organisation, "收信单位", "Organisation"),
    staffMemberId: Field.reference(StaffMember, "发放人", "Delivered by", { optional: true }),
    inPerson: Field.flag("上门发放", "In person", { optional: true })
  },
  time: "deliveredOn",
  place: (row) => placeOf(row.organisation)
})
type Definition = typeof letterDelivery

export interface LetterDeliveryJournal extends Definition {}

/** A letter brought to a shop or other organisation (《给商家的一封信》). */
export const LetterDelivery: LetterDeliveryJournal = letterDelivery
export type LetterDelivery = Row.Row<LetterDeliveryJournal>

import { RectificationSource } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const rectificationRequest = Collection.journal({
  id: "rectification-request",
  name: { zh: "整改通知", en: "Rectification request" },
  unit: "time",
  fields: {
    requestedOn: Field.date("通知日期", "Requested on"),
    compoundId: Field.reference(Compound, "小区", "Compound"),
    organisationId: Field.reference(Organisation, "物业公司", "Property firm", { optional: true }),
    source: Field.code(RectificationSource, "整改依据", "Ground"),
    demand: Field.text("整改内容", "Demand"),
    dueOn: Field.date("整改期限", "Due on", { optional: true }),
    rectifiedOn: Field.date("整改完成日期", "Rectified on", { optional: true })
  },
  time: "requestedOn",
  place: (row) => placeOf(row.compound)
})
type Definition = typeof rectificationRequest

export interface RectificationRequestJournal extends Definition {}

/** A request to a property firm to put something right (督促整改). */
export const RectificationRequest: RectificationRequestJournal = rectificationRequest
export type RectificationRequest = Row.Row<RectificationRequestJournal>

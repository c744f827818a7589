import { InfoStatus, InfoTarget } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const infoSubmission = Collection.journal({
  id: "info-submission",
  name: { zh: "信息报送", en: "Information submission" },
  unit: "article",
  fields: {
    submittedOn: Field.date("上报日期", "Submitted on"),
    title: Field.text("标题", "Title"),
    target: Field.code(InfoTarget, "报送对象", "Sent to"),
    status: Field.code(InfoStatus, "录用状态", "Status"),
    acceptedOn: Field.date("录用日期", "Accepted on", { optional: true }),
    ...located
  },
  time: "submittedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof infoSubmission

export interface InfoSubmissionJournal extends Definition {}

/** An item of information sent upwards, and whether it was taken (信息报送). */
export const InfoSubmission: InfoSubmissionJournal = infoSubmission
export type InfoSubmission = Row.Row<InfoSubmissionJournal>

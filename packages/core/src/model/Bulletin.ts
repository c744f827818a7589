import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const bulletin = Collection.journal({
  id: "bulletin",
  name: { zh: "简报", en: "Bulletin" },
  unit: "issue",
  fields: {
    issuedOn: Field.date("编印日期", "Issued on"),
    number: Field.integer("one", "期号", "Number", { optional: true }),
    title: Field.text("标题", "Title", { optional: true }),
    ...located
  },
  time: "issuedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof bulletin

export interface BulletinJournal extends Definition {}

/** An issue of the community's bulletin (简报). */
export const Bulletin: BulletinJournal = bulletin
export type Bulletin = Row.Row<BulletinJournal>

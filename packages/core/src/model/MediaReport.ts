import { Collection, Field, type Row } from "../collection/index.ts"
import { Activity } from "./Activity.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const mediaReport = Collection.journal({
  id: "media-report",
  name: { zh: "媒体报道", en: "Media report" },
  unit: "article",
  fields: {
    publishedOn: Field.date("刊发日期", "Published on"),
    outletId: Field.reference(Organisation, "媒体", "Outlet"),
    title: Field.text("标题", "Title", { optional: true }),
    activityId: Field.reference(Activity, "活动", "Activity", { optional: true }),
    ...located
  },
  time: "publishedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof mediaReport

export interface MediaReportJournal extends Definition {}

/** A report on the community by a newspaper or other medium (媒体报道). */
export const MediaReport: MediaReportJournal = mediaReport
export type MediaReport = Row.Row<MediaReportJournal>

/**
 * Journals whose rows lie apart by month, as files in folders: their tables have a column that says in which month a row happened.
 * A statement that takes some days names their months too, and the others are not read.
 */
import { type Collection, type Expr, LocalDate } from "@shequ/core"
import { quote } from "./quote.ts"
import type { Scope } from "./Scope.ts"

export interface Months {
  /** IANA name of the zone in which the months of instants were told. */
  readonly zone: string
  /** The column with the month, written `2026-03`, of a journal's own time. */
  readonly column: (collection: Collection.Collection) => string | undefined
}

/** An instant is on days that lie this far apart in zones that lie farthest apart. */
const farthest = 2

/** The months of the days from `first` up to, but not with, `end`. */
export const inMonths = (
  { alias, collection, setting }: Scope,
  time: Expr.Expr,
  span: { readonly first: LocalDate.LocalDate; readonly end: LocalDate.LocalDate; readonly isSameDay: boolean }
): ReadonlyArray<string> => {
  const column = setting.known === undefined ? setting.months?.column(collection) : undefined
  const isOwn = time.op === "field" && time.path.length === 1 && time.path[0] === collection.time
  if (column === undefined || !isOwn) return []
  const slack = span.isSameDay ? 0 : farthest
  const month = (day: LocalDate.LocalDate, days: number): string =>
    setting.writer.text(LocalDate.addDays(day, days).slice(0, 7))
  const name = `${alias}.${quote(column)}`
  return [`${name} >= ${month(span.first, -slack)}`, `${name} <= ${month(span.end, slack - 1)}`]
}

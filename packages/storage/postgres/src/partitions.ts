/**
 * Parts of divided tables: one for each community, and below it one for each month of a journal. They are made by functions in the
 * schema, for a role that writes rows may not make tables.
 */
import { type Collection, LocalDate, type Row, type StoreError } from "@shequ/core"
import { Effect } from "effect"
import { sqlType } from "./columns.ts"
import { monthsOf, type Partitions, tablesOf } from "./Layout.ts"
import type { Session } from "./Session.ts"

/** Makes what these communities lack. */
export const makeParts = (
  session: Session,
  partitions: Partitions,
  collections: Iterable<Collection.Collection>,
  communities: ReadonlyArray<string>
): Effect.Effect<void, StoreError> => {
  if (partitions === "none" || communities.length === 0) return Effect.void
  const wanted = [...collections].flatMap((collection) => {
    const [current, past] = tablesOf(collection)
    const time = monthsOf(collection, partitions) ? (collection.time ?? null) : null
    const type = time === null ? null : sqlType(collection.fields[time]?.type ?? "instant")
    return [
      [current, time, type],
      [past, null, null]
    ] as const
  })
  const made = session.ask(
    `SELECT "shequ_part"("t"."of", "c"."community", "t"."time", "t"."type") FROM unnest($1::text[], $2::text[], $3::text[]) AS "t" ("of", "time", "type"), unnest($4::text[]) AS "c" ("community")`,
    [wanted.map(([of]) => of), wanted.map(([, time]) => time), wanted.map(([, , type]) => type), communities]
  )
  return Effect.asVoid(made)
}

const month = (type: string, value: unknown): string => {
  if (type !== "bigint") return String(value).slice(0, 7)
  const at = value as number
  return at < 946_684_800_000 || at >= 4_102_444_800_000
    ? ""
    : LocalDate.fromEpochDay(Math.floor(at / 86_400_000)).slice(0, 7)
}

/** Sees to it that there is a part for rows that are about to be added. */
export type Cover = (
  session: Session,
  collection: Collection.Collection,
  rows: ReadonlyArray<Row.AnyRow>
) => Effect.Effect<void, StoreError>

/** For one write: a part that it made is gone again if it fails. */
export const cover = (partitions: Partitions): Cover => {
  const made = new Set<string>()
  return (session, collection, rows) => {
    const { time } = collection
    if (time === undefined || !monthsOf(collection, partitions)) return Effect.void
    const type = sqlType(collection.fields[time]?.type ?? "instant")
    const lacking = new Set<string>()
    for (const row of rows) {
      const its = month(type, row[time])
      if (/^20/.test(its) && !made.has(`${collection.id}@${its}`)) lacking.add(its)
    }
    if (lacking.size === 0) return Effect.void
    for (const its of lacking) made.add(`${collection.id}@${its}`)
    const sql = `SELECT "shequ_month"($1, $2, "month") FROM unnest($3::text[]) AS "m" ("month")`
    return Effect.asVoid(session.ask(sql, [collection.id, type, [...lacking].sort()]))
  }
}

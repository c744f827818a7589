/**
 * Pairs intervals with the spans of days that they overlap. Short intervals find their spans by the day (of UTC) on which they
 * begin: spans stand in a table under each day on which a short interval may begin that reaches them. Only long ones are held against every span.
 */
import type { Sentence } from "../Asked.ts"
import * as Day from "../Day.ts"

/** Milliseconds since 1970 `[from, to)`, and the number of the slot in which they are. */
export type SlotSpan = readonly [slot: number, from: number, to: number]

const day = 86_400_000

/** The longest of the short intervals. */
const short = day

/** The days on which short intervals begin that overlap a span. */
const beginnings = ([slot, from, to]: SlotSpan): ReadonlyArray<ReadonlyArray<number>> => {
  const first = Math.floor(from / day) - short / day
  const last = Math.floor((to - 1) / day)
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, slot, from, to])
}

/** A column for intervals: the day on which they begin. */
export const begins = ({ words }: Sentence, from: string): string => Day.ofUtc(words, from).number()

/** SELECTs of columns of intervals `"i"` – with `from`, `to` and `begins` – and spans `"w"`, a row for each pair. */
export const overlaps = (
  { brought, words }: Sentence,
  intervals: string,
  name: string,
  spans: ReadonlyArray<SlotSpan>,
  columns: string
): string => {
  const integers = (names: ReadonlyArray<string>) => names.map((name) => ({ name, type: "integer" as const }))
  const all = brought.add(name, spans, integers(["slot", "from", "to"]))
  const byDay = brought.add(`${name} day`, spans.flatMap(beginnings), integers(["begins", "slot", "from", "to"]))
  const length = `"i"."to" - "i"."from"`
  // A view of its own, which is empty most of the time: Postgres would look through all intervals for each span.
  const long = brought.view(
    "long interval",
    `SELECT "i".* FROM ${intervals} AS "i" WHERE ${length} > ${words.integer(short)}`,
    true
  )
  const meet = `"w"."to" > "i"."from" AND "w"."from" < "i"."to"`
  return [
    `SELECT ${columns}`,
    `FROM ${intervals} AS "i" JOIN ${byDay} AS "w" ON "w"."begins" = "i"."begins" AND ${meet}`,
    `WHERE ${length} <= ${words.integer(short)}`,
    `UNION ALL SELECT ${columns}`,
    `FROM ${long} AS "i" JOIN ${all} AS "w" ON ${meet}`
  ].join("\n  ")
}

/** Prints numbers by span of days and place: the core adds them up. */
import type { LocalDate } from "@shequ/core"
import type { Sentence } from "./Asked.ts"
import { aggregate } from "./aggregate.ts"
import type { Batch } from "./Batch.ts"
import type { Branch } from "./Branch.ts"
import { batchRows } from "./batchRows.ts"
import * as Day from "./Day.ts"
import { fill } from "./fill.ts"
import { halves } from "./halves.ts"
import { numbered } from "./numbered.ts"
import type { Scope } from "./Scope.ts"

/** The tree by the day of a row: which of its spans. */
const treeOf = ({ places }: Sentence["asked"], { setting, today }: Scope): string => {
  const edges = places.spans.map((span) => span.from)
  const isBefore = (at: number): string =>
    Day.compare("<", today, Day.literal(setting.writer, edges[at] as LocalDate.LocalDate))
  return halves(isBefore, 0, edges.length)
}

export const merged = (sentence: Sentence, batch: Batch): Branch => {
  const { asked, brought } = sentence
  const { places, treeOn } = asked
  const { from, key, place, scope, span } = batchRows(sentence, batch)
  const wanted = new Set(asked.asked)
  const above = (place: string, on: LocalDate.LocalDate): ReadonlyArray<string> =>
    places.tree.chain(place, treeOn ?? on).filter((one) => wanted.has(one))
  // Printed where they are used: as a view's columns SQLite would carry all of them through its sorting.
  const printed = numbered(batch.requests.map((request) => aggregate(scope, request.aggregate, (sql) => sql)))
  const asking = places.ids.filter((place) => places.spans.some((span) => above(place, span.on).length > 0))
  // The core passes over the few that nobody asked for; many are better left out from the start.
  const isMost = asking.length * 2 > places.ids.length
  const inside = (): string =>
    brought.add(
      "place",
      asking.map((one) => [one]),
      [{ name: "place", type: "text" }]
    )
  const select = {
    columns: [span, place, treeOf(asked, scope), key, ...printed.sql],
    from: [
      ...from([isMost ? `${place} IS NOT NULL` : `${place} IN (SELECT "place" FROM ${inside()})`]),
      `GROUP BY ${[2, 3, ...(places.spans.length === 1 ? [] : [4]), ...(batch.by === undefined ? [] : [5])].join(", ")}`
    ]
  }
  const placesOf = (where: unknown, tree: unknown): ReadonlyArray<string> => {
    const span = places.spans[Number(tree)]
    return span === undefined ? [] : above(String(where), span.on)
  }
  const periods = batch.spans.map((span) => span.periods)
  return {
    requests: batch.requests,
    selects: [select],
    fill: fill(batch, { placesOf, periods, columns: printed.columns })
  }
}

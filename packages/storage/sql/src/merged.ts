/** Prints numbers by span of days and place: the core adds them up. */
import type { LocalDate } from "@shequ/core"
import type { Sentence } from "./Asked.ts"
import { aggregate } from "./aggregate.ts"
import type { Batch } from "./Batch.ts"
import type { Branch, Select } from "./Branch.ts"
import { batchRows } from "./batchRows.ts"
import { fill } from "./fill.ts"
import { numbered } from "./numbered.ts"
import { quote } from "./quote.ts"
import { treeOf } from "./treeOf.ts"

/** Where tables lie apart, a SELECT for each period whose rows are not told by their own time. */
const eachPeriod = (batch: Batch): ReadonlyArray<Batch> =>
  batch.isAlone && batch.parts === undefined ? batch.spans.map((span) => ({ ...batch, spans: [span] })) : [batch]

export const merged = (sentence: Sentence, batch: Batch): Branch => {
  const { asked, brought } = sentence
  const { dialect, places, treeOn } = asked
  const wanted = new Set(asked.asked)
  const above = (place: string, on: LocalDate.LocalDate): ReadonlyArray<string> =>
    places.tree.chain(place, treeOn ?? on).filter((one) => wanted.has(one))
  const asking = places.ids.filter((place) => places.spans.some((span) => above(place, span.on).length > 0))
  // The core passes over the few that nobody asked for; many are better left out from the start.
  const isMost = asking.length * 2 > places.ids.length
  const inside = (): string =>
    brought.add(
      "place",
      asking.map((one) => [one]),
      [{ name: "place", type: "text" }]
    )
  const groups = [2, 3, ...(places.spans.length === 1 ? [] : [4]), ...(batch.by === undefined ? [] : [5])]
  const printed = eachPeriod(batch).map((one, number) => {
    const { from, key, place, scope, span } = batchRows(sentence, one)
    // Printed where they are used: as a view's columns SQLite would carry all of them through its sorting.
    const { columns, sql } = numbered(
      batch.requests.map((request) => aggregate(scope, request.aggregate, (sql) => sql))
    )
    const isAsked = isMost || batch.isAlone ? `${place} IS NOT NULL` : `${place} IN (SELECT "place" FROM ${inside()})`
    const apart = batch.isAlone && dialect.apart !== undefined ? [`${scope.alias}.${quote(dialect.apart)}`] : []
    const select: Select = {
      columns: [one === batch ? span : String(number), place, treeOf(asked, scope), key, ...sql],
      from: [...from([isAsked]), `GROUP BY ${[...groups, ...apart].join(", ")}`]
    }
    return { columns, select }
  })
  const placesOf = (where: unknown, tree: unknown): ReadonlyArray<string> => {
    const span = places.spans[Number(tree)]
    return span === undefined ? [] : above(String(where), span.on)
  }
  const periods = batch.spans.map((span) => span.periods)
  return {
    requests: batch.requests,
    selects: printed.map(({ select }) => select),
    fill: fill(batch, { placesOf, periods, columns: printed[0]?.columns ?? [] })
  }
}

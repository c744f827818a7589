/** Asks where collections are kept: at the places that have rows of them at or below, and where a feed says so, there or above. */
import { type Collection, Feed, type LocalDate, type Plan } from "@shequ/core"
import type { Asked } from "./batchStatement.ts"
import { spanColumns, spanValues, within } from "./Places.ts"
import { parameters } from "./parameters.ts"
import { value } from "./print.ts"
import { quote } from "./quote.ts"
import type { Setting } from "./Scope.ts"
import { type Rows, type Statement, writer } from "./Statement.ts"
import { anyDay } from "./taking.ts"
import { tables } from "./With.ts"

/** The places of a collection's rows, each with the number of the span in which a row is. */
const placesOf = (asked: Asked, collection: Collection.Collection): Statement => {
  const words = writer(asked.dialect)
  const brought = tables(words)
  const setting: Setting = { ...asked, writer: words, parameter: parameters(asked.places, asked.treeOn, brought) }
  const scope = anyDay(setting, collection)
  const place = value(scope, collection.place)
  const { spans } = asked.places
  const isFixed = spans.length === 1
  const span = isFixed
    ? ""
    : ` CROSS JOIN ${brought.add(
        "span",
        spans.map((one, index) => [index, ...spanValues(one)]),
        [{ name: "n", type: "integer" }, ...spanColumns]
      )} AS "s"`
  const where = isFixed ? "" : `\nWHERE ${within(`"s"`, scope.today)}`
  const from = [`FROM ${quote(collection.id)} AS ${scope.alias}`, ...scope.joins.sql].join("\n")
  return words.finish(
    `${brought.sql()}SELECT DISTINCT ${place} AS "place", ${isFixed ? "0" : `"s"."n"`} AS "span"\n${from}${span}${where}`
  )
}

/** `collection@place` for each place that keeps one of these collections. */
export function* fed(
  asked: Asked,
  plan: Plan.Plan,
  on: LocalDate.LocalDate,
  collections: ReadonlyArray<string>
): Generator<Statement, ReadonlySet<string>, Rows> {
  const { tree, spans } = asked.places
  const kept = new Set<string>()
  for (const id of collections) {
    const collection = asked.registry.collections.get(id)
    if (collection === undefined) continue
    for (const [place, span] of yield placesOf(asked, collection)) {
      if (place === null) continue
      const day = spans[Number(span)]?.on ?? on
      for (const above of tree.chain(String(place), day)) kept.add(`${id}@${above}`)
    }
  }
  const feeds = yield { sql: `SELECT DISTINCT "collection", "place" FROM ${quote(Feed.Feed.id)}`, parameters: [] }
  for (const [collection, place] of feeds) {
    for (const above of tree.chain(String(place), on)) kept.add(`${collection}@${above}`)
    for (const below of plan.places) {
      if (tree.chain(below, on).includes(String(place))) kept.add(`${collection}@${below}`)
    }
  }
  return kept
}

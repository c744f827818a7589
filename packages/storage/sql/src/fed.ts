/** Asks where collections are kept: at the places that have rows of them at or below, and where a feed says so, there or above. */
import { Feed, type LocalDate, type Plan } from "@shequ/core"
import { type Asked, begin } from "./Asked.ts"
import { spanColumns, spanValues, within } from "./Places.ts"
import { value } from "./print.ts"
import type { Rows, Statement } from "./Statement.ts"
import { anyDay } from "./taking.ts"

/** Of each collection the places of its rows, with the number of the span in which a row is; then what is fed where. */
const placesOf = (asked: Asked, collections: ReadonlyArray<string>): Statement => {
  const { brought, setting } = begin(asked)
  const { spans } = asked.places
  const isFixed = spans.length === 1
  const join = (): string =>
    ` CROSS JOIN ${brought.add(
      "span",
      spans.map((one, index) => [index, ...spanValues(one)]),
      [{ name: "n", type: "integer" }, ...spanColumns]
    )} AS "s"`
  const selects = collections.flatMap((id, index) => {
    const collection = asked.registry.collections.get(id)
    if (collection === undefined) return []
    const scope = anyDay(setting, collection)
    const place = value(scope, collection.place)
    const where = isFixed ? "" : `\nWHERE ${within(`"s"`, scope.today)}`
    const source = [`FROM ${setting.from(collection)} AS ${scope.alias}`, ...scope.joins.sql].join("\n")
    const named = `${index} AS "collection", ${place} AS "place", ${isFixed ? "0" : `"s"."n"`} AS "span", CAST(NULL AS text) AS "fed"`
    return [`SELECT DISTINCT ${named}\n${source}${isFixed ? "" : join()}${where}`]
  })
  selects.push(`SELECT DISTINCT -1, "place", 0, "collection" FROM ${setting.from(Feed.Feed)}`)
  return brought.finish(...selects)
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
  for (const [index, place, span, feed] of yield placesOf(asked, collections)) {
    if (place === null) continue
    const at = String(place)
    const isFeed = Number(index) === -1
    const id = isFeed ? String(feed) : collections[Number(index)]
    const day = isFeed ? on : (spans[Number(span)]?.on ?? on)
    for (const above of tree.chain(at, day)) kept.add(`${id}@${above}`)
    if (!isFeed) continue
    for (const below of plan.places) if (tree.chain(below, on).includes(at)) kept.add(`${id}@${below}`)
  }
  return kept
}

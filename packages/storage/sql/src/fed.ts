/** Asks where collections are kept: at the places that have rows of them at or below, and where a feed says so, there or above. */
import { Feed, type LocalDate, type Plan } from "@shequ/core"
import { type Asked, begin } from "./Asked.ts"
import { isAlone } from "./isAlone.ts"
import { value } from "./print.ts"
import { quote } from "./quote.ts"
import type { Rows, Statement } from "./Statement.ts"
import { anyDay } from "./taking.ts"
import { treeOf } from "./treeOf.ts"

/** Of each collection the places of its rows, with the number of the span in which a row is; then what is fed where. */
const placesOf = (asked: Asked, collections: ReadonlyArray<string>): Statement => {
  const { brought, setting } = begin(asked)
  const { dialect, places, registry } = asked
  const selects = collections.flatMap((id, index) => {
    const collection = registry.collections.get(id)
    if (collection === undefined) return []
    const scope = anyDay(setting, collection)
    const place = value(scope, collection.place)
    const apart =
      dialect.apart !== undefined && isAlone({ registry, collection, isDayKnown: false }, collection.place)
        ? [`${scope.alias}.${quote(dialect.apart)}`]
        : []
    const groups = [2, ...(places.spans.length === 1 ? [] : [3]), ...apart]
    return [
      [
        `SELECT ${index} AS "collection", ${place} AS "place", ${treeOf(asked, scope)} AS "span", CAST(NULL AS text) AS "fed"`,
        `FROM ${setting.from(collection)} AS ${scope.alias}`,
        ...scope.joins.sql,
        `GROUP BY ${groups.join(", ")}`
      ].join("\n")
    ]
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

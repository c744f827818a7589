/** The tree of places from rows at hand, and the places of a level on a day: for those who ask before they plan. */
import type { AnyRow } from "../collection/Row.ts"
import type { Expr } from "../expr/Expr.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { LocalDate } from "../time/LocalDate.ts"
import * as PlaceTree from "./PlaceTree.ts"
import type { Place } from "./Table.ts"

/** A row's own value: parents and levels are fields, the first of several, or the same for all. */
const read = (row: AnyRow, expr: Expr): string | undefined => {
  switch (expr.op) {
    case "field":
      return expr.path.length === 1 && typeof row[expr.path[0] as string] === "string"
        ? (row[expr.path[0] as string] as string)
        : undefined
    case "literal":
      return String(expr.value)
    case "first-of":
      return expr.values.map((one) => read(row, one)).find((one) => one !== undefined)
    default:
      return undefined
  }
}

/** The tree of the registers whose rows are places; other collections are passed over. */
export const placeTree = (
  registry: Pick<Registry, "collections">,
  rows: Iterable<readonly [collection: string, rows: ReadonlyArray<AnyRow>]>
): PlaceTree.PlaceTree =>
  PlaceTree.make(
    [...rows].flatMap(([id, some]) => {
      const tree = registry.collections.get(id)?.tree
      return tree === undefined
        ? []
        : some.map((row) => ({ row, parent: read(row, tree.parent), level: read(row, tree.level) ?? "" }))
    })
  )

/** The places of a level that are there on a day – those within a place, when one is given – with their ancestors on it. */
export const placesIn = (
  tree: PlaceTree.PlaceTree,
  asked: { readonly level: string; readonly on: LocalDate; readonly within?: string }
): ReadonlyArray<Place> =>
  tree
    .ofLevel(asked.level, asked.on)
    .map((id): Place => {
      const chain = tree.chain(id, asked.on)
      return { id, name: tree.version(id, asked.on)?.name ?? id, level: asked.level, chain }
    })
    .filter((place) => asked.within === undefined || place.chain.includes(asked.within))

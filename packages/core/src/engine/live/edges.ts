/**
 * What rows are read with beside their own fields: an edge for each reference that is followed, and for each tally. Where the row at its
 * end changes, only what is read over this edge may read differently.
 */
import type { Collection } from "../../collection/Collection.ts"
import { children, type Expr, type Tally } from "../../expr/Expr.ts"

/** Rows of `from` are read with what they refer to over `path`, whose last step is the reference itself. */
export const followed = (from: string, path: ReadonlyArray<string>): string => JSON.stringify(["follows", from, path])

/** Rows of `outer` are read with a tally over another collection. */
export const tallied = (outer: string, { collection, equals, via }: Tally): string =>
  JSON.stringify(["tallies", outer, collection, equals, via])

const ofPath = (collection: Collection, path: ReadonlyArray<string>): ReadonlyArray<string> =>
  path.slice(1).map((_, at) => followed(collection.id, [...path.slice(0, at), `${path[at]}Id`]))

/** The edges over which an expression is read in rows of a collection; those beyond the rows at their ends are not among them. */
export const edgesOf = (collection: Collection, expr: Expr): ReadonlyArray<string> => {
  const own =
    expr.op === "field"
      ? ofPath(collection, expr.path)
      : expr.op === "parameter"
        ? edgesOf(collection, collection.place)
        : expr.op === "tally"
          ? [tallied(collection.id, expr)]
          : []
  return [...own, ...children(expr).flatMap((child) => edgesOf(collection, child))]
}

export const edgesOfAll = (collection: Collection, exprs: ReadonlyArray<Expr | undefined>): ReadonlySet<string> =>
  new Set(exprs.flatMap((expr) => (expr === undefined ? [] : edgesOf(collection, expr))))

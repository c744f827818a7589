/**
 * What rows are read with beside their own fields: an edge for each reference that is followed, and for each tally. Where the row at its
 * end changes, only what is read over this edge may read differently.
 */
import type { Collection } from "../../collection/Collection.ts"
import { children, type Expr, type Tally } from "../../expr/Expr.ts"

/** Rows of `from` are read with what they refer to over `path`, whose last step is the reference itself. */
export const followed = (from: string, path: ReadonlyArray<string>): string => JSON.stringify(["follows", from, path])

/** Rows of `outer` are read with a tally over another collection; those of the period are told apart. */
export const tallied = (outer: string, { collection, equals, via, window }: Tally): string =>
  JSON.stringify(["tallies", outer, collection, equals, via, window.within === "period"])

/** Reads fields of its own row only: it is as sure as the row. */
export const readsOwn = (expr: Expr): boolean =>
  expr.op === "field" ? expr.path.length === 1 : expr.op !== "tally" && children(expr).every(readsOwn)

/** What happened so far less what happened before a day of the row: what happened since, by rows that are as sure as they say. */
export interface Since {
  readonly edge: string
  readonly left: Tally
  readonly right: Tally
  readonly day: Expr
}

const sameRows = (a: Tally, b: Tally): boolean =>
  JSON.stringify({ ...a, window: undefined }) === JSON.stringify({ ...b, window: undefined })

export const sinceOf = (outer: string, expr: Expr): Since | undefined => {
  if (expr.op !== "arithmetic" || expr.fn !== "subtract") return undefined
  const { left, right } = expr
  if (left.op !== "tally" || right.op !== "tally" || left.fn !== "count" || !sameRows(left, right)) return undefined
  if (left.window.within !== "so-far" || right.window.within !== "before") return undefined
  if (![left.where, left.value].every((one) => one === undefined || readsOwn(one))) return undefined
  const day = right.window.of
  if (day.op !== "field" || day.path.length > 1) return undefined
  const edge = JSON.stringify(["since", outer, left.collection, left.equals, left.via, day])
  return { edge, left, right, day }
}

const ofPath = (collection: Collection, path: ReadonlyArray<string>): ReadonlyArray<string> =>
  path.slice(1).map((_, at) => followed(collection.id, [...path.slice(0, at), `${path[at]}Id`]))

/** The edges over which an expression is read in rows of a collection; those beyond the rows at their ends are not among them. */
export const edgesOf = (collection: Collection, expr: Expr): ReadonlyArray<string> => {
  const since = sinceOf(collection.id, expr)
  if (since !== undefined) return [since.edge, ...edgesOf(collection, since.left.equals)]
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

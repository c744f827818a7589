/**
 * Which rows a change of one row reaches: itself, the rows that refer to it, and the rows that tally it – and those that tally these
 * under a condition that looks so far. It may name more than the change touches, never fewer: what reads the same afterwards is taken
 * back and added again.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import { resolve } from "../../expr/Type.ts"
import { type Books, collectionOf, type Near } from "./Books.ts"
import { constant } from "./compile.ts"
import { Nearby } from "./Nearby.ts"
import type { Held } from "./Packed.ts"
import type { Reason } from "./Reason.ts"
import type { Shelf } from "./Shelf.ts"

/** Where the value of a key may come from: a column at the end of a path, or a fixed value. */
type Source = { readonly path: ReadonlyArray<string> } | { readonly value: unknown }

/** `undefined` when it may come from anywhere. */
const sources = (books: Books, expr: Expr): ReadonlyArray<Source> | undefined => {
  const every = (all: ReadonlyArray<Expr>): ReadonlyArray<Source> | undefined => {
    const found = all.map((one) => sources(books, one))
    return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? [])
  }
  switch (expr.op) {
    case "field":
      return [{ path: expr.path }]
    case "literal":
      return [{ value: constant(books, expr.value, false) }]
    case "first-of":
      return every(expr.values)
    case "case":
      return every([...expr.when.map((arm) => arm.then), ...(expr.else === undefined ? [] : [expr.else])])
    default:
      return undefined
  }
}

const next = (collection: Collection, first: string): Collection => {
  const found = resolve(collection, [first, "id"])
  if (found === undefined) throw new Error(`The collection ${collection.id} has no reference ${first}.`)
  return found.collection
}

/** All values that the path may lead to, whichever version of a referred row is in force. */
const valuesOf = (
  books: Books,
  collection: Collection,
  row: Held,
  [first = "", ...rest]: ReadonlyArray<string>
): ReadonlyArray<unknown> => {
  const value = books
    .shelf(collection.id)
    .layout.column(rest.length === 0 ? first : `${first}Id`)
    .read(row)
  if (rest.length === 0 || value === undefined) return value === undefined ? [] : [value]
  const to = next(collection, first)
  return books
    .shelf(to.id)
    .versions(value as number)
    .flatMap((version) => valuesOf(books, to, version, rest))
}

/** All rows for which the path may lead to the value. */
const rowsWhere = (
  books: Books,
  collection: Collection,
  [first = "", ...rest]: ReadonlyArray<string>,
  value: unknown
): Iterable<Held> => {
  const shelf = books.shelf(collection.id)
  if (rest.length === 0) return shelf.where(first, value)
  const other = next(collection, first)
  const { layout } = books.shelf(other.id)
  const ids = new Set<number>()
  for (const row of rowsWhere(books, other, rest, value)) ids.add(layout.id(row))
  return [...ids].flatMap((id) => [...shelf.where(`${first}Id`, id)])
}

/** Keeps the indexes that `reach` looks into; call it when everything is compiled, before rows arrive. */
export const index = (books: Books): void => {
  const along = (collection: Collection, [first = "", ...rest]: ReadonlyArray<string>): void => {
    books.shelf(collection.id).index(rest.length === 0 ? first : `${first}Id`)
    if (rest.length > 0) along(next(collection, first), rest)
  }
  for (const all of books.follows.values()) {
    for (const { from, path } of all.values()) along(collectionOf(books.registry, from), path)
  }
  for (const all of books.tallies.values()) {
    for (const { equals, outer } of all.values()) {
      for (const source of sources(books, equals) ?? []) {
        if ("path" in source) along(collectionOf(books.registry, outer), source.path)
      }
    }
  }
}

/** A row that is to be read anew, and why; `undefined` for one that changes itself. */
export interface Reached {
  readonly shelf: Shelf
  readonly row: Held
  reason: Reason | undefined
  /** Where this decides whether it reads differently. */
  nearby: Nearby | undefined
}

/** Whether rows of the collection are read only for themselves. */
export const standsAlone = (books: Books, collection: string): boolean =>
  !books.follows.has(collection) && !books.tallies.has(collection)

/** All rows of `outer` that a tally with this key and these holders may take the row for. */
const holdersOf = function* (
  books: Books,
  outer: Shelf,
  keys: ReadonlyArray<unknown> | undefined,
  holders: ReadonlyArray<Source> | undefined
): Iterable<Held> {
  if (keys === undefined || holders === undefined) return yield* outer.layout.rows()
  for (const holder of holders) {
    if ("path" in holder) for (const key of keys) yield* rowsWhere(books, outer.layout.collection, holder.path, key)
    else if (keys.includes(holder.value)) yield* outer.layout.rows()
  }
}

const leadsOn = (books: Books, shelf: Shelf, edge: string): boolean =>
  [...(books.tallies.get(shelf.layout.collection.id)?.values() ?? [])].some(({ inner }) => inner.has(edge))

/** A tally of the books as one change goes over it. */
interface Way {
  readonly nearby: Nearby | undefined
  /** The keys whose rows were reached; `undefined` stands for all. */
  readonly done: Set<unknown>
}

/** The rows that the change of some rows of a shelf reaches, those rows included. */
export const reach = (books: Books, of: Shelf, changed: ReadonlyArray<Held>): ReadonlyArray<Reached> => {
  const seen = new Map<Shelf, Map<Held, Reached>>()
  const ways = new Map<string, Way>()
  const out: Array<Reached> = changed.map((row) => ({ shelf: of, row, reason: undefined, nearby: undefined }))
  seen.set(of, new Map(out.map((one) => [one.row, one])))
  /** Rows and the edge over which each was reached, if any. */
  const open: Array<readonly [Reached, string | undefined]> = out.map((one) => [one, undefined])
  const add = (shelf: Shelf, found: Iterable<Held>, edge: string, nearby?: Nearby): void => {
    const rows = seen.get(shelf) ?? new Map<Held, Reached>()
    seen.set(shelf, rows)
    const goesOn = leadsOn(books, shelf, edge)
    const reason = books.noReason.with(edge)
    for (const row of found) {
      let reached = rows.get(row)
      if (reached === undefined) {
        reached = { shelf, row, reason, nearby }
        rows.set(row, reached)
        out.push(reached)
      } else {
        if (reached.reason === undefined || reached.reason.edges.has(edge)) continue
        reached.reason = reached.reason.with(edge)
        reached.nearby = undefined
      }
      if (goesOn) open.push([reached, edge])
    }
  }
  const wayOver = (edge: string, near: Near | undefined): Way => {
    const way = ways.get(edge) ?? { nearby: near === undefined ? undefined : new Nearby(near), done: new Set() }
    ways.set(edge, way)
    return way
  }
  for (let at = 0; at < open.length; at++) {
    const [{ row, shelf }, edge] = open[at] as (typeof open)[number]
    const { collection } = shelf.layout
    if (edge === undefined) {
      for (const [name, { from, path }] of books.follows.get(collection.id) ?? []) {
        const origin = collectionOf(books.registry, from)
        add(books.shelf(from), rowsWhere(books, origin, path, shelf.layout.id(row)), name)
      }
    }
    for (const [name, { equals, inner, near, outer, via }] of books.tallies.get(collection.id) ?? []) {
      if (edge !== undefined && !inner.has(edge)) continue
      const { done, nearby } = wayOver(name, near)
      nearby?.take(row)
      const from = sources(books, via)
      const values = from?.flatMap((one) =>
        "path" in one ? valuesOf(books, collection, row, one.path) : [one.value]
      ) ?? [undefined]
      const keys = values.filter((key) => !done.has(key))
      for (const key of keys) done.add(key)
      if (keys.length === 0) continue
      const holders = holdersOf(books, books.shelf(outer), from && keys, sources(books, equals))
      add(books.shelf(outer), holders, name, nearby)
    }
  }
  return out
}

/**
 * Which rows a change of one row reaches: itself, the rows that refer to it, and the rows that tally it – and those that these reach in
 * turn. It may name more than the change touches, never fewer: what reads the same afterwards is taken back and added again.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import { resolve } from "../../expr/Type.ts"
import { type Books, collectionOf } from "./Books.ts"
import { constant } from "./compile.ts"
import type { Held } from "./Packed.ts"

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
): ReadonlyArray<Held> => {
  const shelf = books.shelf(collection.id)
  if (rest.length === 0) return [...shelf.where(first, value)]
  const other = next(collection, first)
  const { layout } = books.shelf(other.id)
  const ids = new Set(rowsWhere(books, other, rest, value).map((row) => layout.id(row)))
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

export type Reached = ReadonlyArray<readonly [collection: string, row: Held]>

/** Whether rows of the collection are read only for themselves. */
export const standsAlone = (books: Books, collection: string): boolean =>
  !books.follows.has(collection) && !books.tallies.has(collection)

/** The rows that a change reaches, the changed ones included; `undefined` when it may be any. */
export const reach = (books: Books, from: Reached): Reached | undefined => {
  const seen = new Set<number>()
  const out: Array<readonly [string, Held]> = []
  const add = (collection: string, row: Held): void => {
    const name = books.shelf(collection).number * 2 ** 32 + row
    if (seen.has(name)) return
    seen.add(name)
    out.push([collection, row])
  }
  for (const [collection, row] of from) add(collection, row)
  for (let at = 0; at < out.length; at++) {
    const [id, row] = out[at] as readonly [string, Held]
    const collection = collectionOf(books.registry, id)
    for (const { from: other, path } of books.follows.get(id)?.values() ?? []) {
      const origin = collectionOf(books.registry, other)
      for (const found of rowsWhere(books, origin, path, books.shelf(id).layout.id(row))) add(other, found)
    }
    for (const { equals, outer, via } of books.tallies.get(id)?.values() ?? []) {
      const [keys, holders] = [sources(books, via), sources(books, equals)]
      if (keys === undefined || holders === undefined) return undefined
      const values = keys.flatMap((one) => ("path" in one ? valuesOf(books, collection, row, one.path) : [one.value]))
      const other = collectionOf(books.registry, outer)
      for (const value of new Set(values)) {
        for (const holder of holders) {
          const rows =
            "path" in holder
              ? rowsWhere(books, other, holder.path, value)
              : holder.value === value
                ? [...books.shelf(outer).layout.rows()]
                : []
          for (const found of rows) add(outer, found)
        }
      }
    }
  }
  return out
}

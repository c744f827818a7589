/** Reads the fields of a row, and of the rows it refers to. */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import { resolve } from "../../expr/Type.ts"
import { type Books, remember, typeOf } from "./Books.ts"
import { noteDay, type Reader } from "./Moment.ts"

/** Reads what is `shift` places after the column at the end of a path. */
export const readPath = (
  books: Books,
  collection: Collection,
  path: ReadonlyArray<string>,
  shift = 0,
  origin: { readonly collection: Collection; readonly path: ReadonlyArray<string> } = { collection, path: [] }
): Reader => {
  const [first = "", ...rest] = path
  if (rest.length === 0) {
    const at = books.shelf(collection.id).layout.positions.get(first)
    if (at === undefined) throw new Error(`The collection ${collection.id} has no field ${first}.`)
    return (row) => row[at + shift]
  }
  const found = resolve(collection, [first, "id"])
  const at = books.shelf(collection.id).layout.positions.get(`${first}Id`)
  if (found === undefined || at === undefined) {
    throw new Error(`The collection ${collection.id} has no reference ${first}.`)
  }
  const edge = { from: origin.collection.id, path: [...origin.path, `${first}Id`] }
  remember(books.follows, found.collection.id, JSON.stringify(edge), () => edge)
  const inner = readPath(books, found.collection, rest, shift, {
    collection: origin.collection,
    path: [...origin.path, first]
  })
  const shelf = books.shelf(found.collection.id)
  return (row, moment) => {
    const id = row[at]
    if (id === undefined) return undefined
    if (moment.moves) {
      const next = shelf.nextVersion(id as string, moment.today)
      if (next !== undefined) noteDay(moment, next)
    }
    const referred = shelf.find(id as string, moment.today)
    return referred === undefined ? undefined : inner(referred, moment)
  }
}

/** Reads a time as its local day. */
export const dayReader = (books: Books, collection: Collection, expr: Expr): Reader => {
  if (typeOf(books, collection, expr) !== "instant") return books.read(collection, expr)
  if (expr.op === "field") return readPath(books, collection, expr.path, 1)
  const read = books.read(collection, expr)
  return (row, moment) => {
    const value = read(row, moment)
    return value === undefined ? undefined : books.zone.epochDayOf(value as number)
  }
}

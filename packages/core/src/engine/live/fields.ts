/** Reads the fields of a row, and of the rows it refers to. */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import { resolve } from "../../expr/Type.ts"
import { type Books, remember, typeOf } from "./Books.ts"
import { followed } from "./edges.ts"
import type { Layout } from "./Layout.ts"
import { noteDay, type Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"

type Own = (layout: Layout, field: string) => (row: Held) => unknown

const value: Own = (layout, field) => layout.column(field).read
const day: Own = (layout, field) => layout.dayOf(field).read
export const bits: Own = (layout, field) => layout.qualifierOf(field)

/** Reads the end of a path: its value, unless something else of the field is asked for. */
export const readPath = (
  books: Books,
  collection: Collection,
  path: ReadonlyArray<string>,
  own: Own = value,
  origin: { readonly collection: Collection; readonly path: ReadonlyArray<string> } = { collection, path: [] }
): Reader => {
  const [first = "", ...rest] = path
  const { layout } = books.shelf(collection.id)
  if (rest.length === 0) return own(layout, first)
  const found = resolve(collection, [first, "id"])
  if (found === undefined) throw new Error(`The collection ${collection.id} has no reference ${first}.`)
  const reference = layout.column(`${first}Id`).read
  const [from, over] = [origin.collection.id, [...origin.path, `${first}Id`]]
  remember(books.follows, found.collection.id, followed(from, over), () => ({ from, path: over }))
  const inner = readPath(books, found.collection, rest, own, {
    collection: origin.collection,
    path: [...origin.path, first]
  })
  const shelf = books.shelf(found.collection.id)
  return (row, moment) => {
    const id = reference(row) as number | undefined
    if (id === undefined) return undefined
    if (moment.moves) {
      const next = shelf.nextVersion(id, moment.today)
      if (next !== undefined) noteDay(moment, next)
    }
    const referred = shelf.find(id, moment.today)
    return referred < 0 ? undefined : inner(referred, moment)
  }
}

/** Reads a time as its local day. */
export const dayReader = (books: Books, collection: Collection, expr: Expr): Reader => {
  if (typeOf(books, collection, expr) !== "instant") return books.read(collection, expr)
  if (expr.op === "field") return readPath(books, collection, expr.path, day)
  const read = books.read(collection, expr)
  return (row, moment) => {
    const value = read(row, moment)
    return value === undefined ? undefined : books.zone.epochDayOf(value as number)
  }
}

/** How sure what is read in a row is. */
import type { Collection } from "../../collection/Collection.ts"
import { children, type Expr } from "../../expr/Expr.ts"
import { resolve } from "../../expr/Type.ts"
import { type Books, collectionOf } from "./Books.ts"
import { type Since, sinceOf } from "./edges.ts"
import { bits as bitsOf, readPath } from "./fields.ts"
import type { BitsReader, Reader } from "./Moment.ts"
import { onDay, taken } from "./taken.ts"

/**
 * The qualifier bits of everything that the expressions read in a row: its qualified fields, those of rows it refers to, and the rows
 * its tallies take.
 */
export const qualifiers = (books: Books, collection: Collection, exprs: ReadonlyArray<Expr>): BitsReader => {
  const own: Array<Reader> = []
  const far: Array<BitsReader> = []
  const visit = (expr: Expr, since?: Since): void => {
    if (expr.op === "field" && resolve(collection, expr.path)?.field?.qualified === true) {
      const read = readPath(books, collection, expr.path, bitsOf)
      if (expr.path.length === 1) own.push(read)
      else far.push((row, moment) => (read(row, moment) as number | undefined) ?? 0)
    }
    if (expr.op === "tally") {
      const { key: keyOf, run, take } = taken(books, collection, expr, since)
      const other = collectionOf(books.registry, expr.collection)
      const exprs = [expr.where, expr.value].filter((one) => one !== undefined)
      const inner = qualifiers(books, other, exprs)
      const inOrder = run(["bits", exprs], inner)
      far.push((row, moment) => {
        let bits = 0
        const key = keyOf(row, moment)
        if (key === undefined) return 0
        const found = inOrder(key, row, moment)
        if (found === undefined) {
          take(key, row, moment, (one, day) => {
            bits |= onDay(moment, day, () => inner(one, moment))
          })
        } else if (found.entries.filled > 0) {
          for (let at = found.first; at < found.end; at++) bits |= found.entries.all[at]?.value as number
        }
        return bits
      })
    }
    const pair = sinceOf(collection.id, expr)
    for (const child of children(expr)) visit(child, pair)
  }
  for (const expr of exprs) visit(expr)
  const { layout } = books.shelf(collection.id)
  return (row, moment) => {
    let bits = 0
    if (layout.anyQualifier(row) !== 0) {
      bits = layout.qualifier(row)
      for (const read of own) bits |= read(row, moment) as number
    }
    for (const read of far) bits |= read(row, moment)
    return bits
  }
}

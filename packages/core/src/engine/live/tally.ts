/** What the rows that refer to a row say. */
import type { Collection } from "../../collection/Collection.ts"
import type { Tally } from "../../expr/Expr.ts"
import { type Books, collectionOf } from "./Books.ts"
import type { Since } from "./edges.ts"
import type { Reader } from "./Moment.ts"
import { onDay, taken, timeOf } from "./taken.ts"

export const tally = (books: Books, collection: Collection, expr: Tally, since?: Since): Reader => {
  const { key: keyOf, run, take } = taken(books, collection, expr, since)
  if (expr.fn === "count") {
    const inOrder = run("count", () => 0)
    return (row, moment) => {
      const key = keyOf(row, moment)
      if (key === undefined) return 0
      const found = inOrder(key, row, moment)
      if (found !== undefined) return Math.max(0, found.end - found.first)
      let count = 0
      take(key, row, moment, () => {
        count++
      })
      return count
    }
  }
  const other = collectionOf(books.registry, expr.collection)
  const valued = expr.value ?? timeOf(other, expr.time)
  const value = books.read(other, valued)
  const inOrder = run(["value", valued], value)
  const { fn } = expr
  return (row, moment) => {
    let best: number | undefined = fn === "sum" ? 0 : undefined
    const add = (found: number): void => {
      if (fn === "sum") best = (best as number) + found
      else if (best === undefined || (fn === "first" ? found < best : found > best)) best = found
    }
    const key = keyOf(row, moment)
    if (key === undefined) return best
    const found = inOrder(key, row, moment)
    if (found === undefined) {
      take(key, row, moment, (one, day) => {
        const read = onDay(moment, day, () => value(one, moment)) as number | undefined
        if (read !== undefined) add(read)
      })
      return best
    }
    for (let at = found.first; at < found.end; at++) {
      const read = found.entries.all[at]?.value as number
      if (!Number.isNaN(read)) add(read)
    }
    return best
  }
}

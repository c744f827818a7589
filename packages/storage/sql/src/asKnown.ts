/**
 * Where a collection's rows are read: in its table, or – as they were known at a number of the store's log – from a view of its
 * table and of the versions that were superseded since.
 */
import type { Collection } from "@shequ/core"
import { numbers, past, shape } from "./layout/Shape.ts"
import { quote } from "./quote.ts"
import type { Writer } from "./Statement.ts"
import type { With } from "./With.ts"

/** Gives the name under which a statement reads a collection. */
export type From = (collection: Collection.Collection) => string

export const from =
  (known: number | undefined, writer: Writer, brought: With): From =>
  (collection) => {
    const { id } = collection
    if (known === undefined) return quote(id)
    const name = `${id}/known`
    const all = shape(collection)
      .columns.map(({ name }) => quote(name))
      .join(", ")
    const at = writer.integer(known)
    const then = `${quote(numbers.recorded)} <= ${at}`
    return brought.view(
      name,
      `SELECT ${all} FROM ${quote(id)} WHERE ${then}\n    UNION ALL SELECT ${all} FROM ${quote(past(id))} WHERE ${then} AND ${quote(numbers.superseded)} > ${at}`,
      false
    )
  }

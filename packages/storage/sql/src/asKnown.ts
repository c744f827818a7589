/**
 * Where a collection's rows are read: in its table, or – as they were known at a number of the store's log – from a view of its
 * table and of the versions that were superseded since.
 */
import type { Collection } from "@shequ/core"
import { columns } from "./columns.ts"
import { quote } from "./quote.ts"
import type { Writer } from "./Statement.ts"
import type { With } from "./With.ts"

export const recorded = "recorded"
export const superseded = "superseded"

/** The table of a collection's superseded versions: its columns, and when each was recorded and superseded. */
export const past = (collection: string): string => `${collection}/past`

/** Gives the name under which a statement reads a collection. */
export type From = (collection: Collection.Collection) => string

export const from =
  (known: number | undefined, writer: Writer, brought: With): From =>
  (collection) => {
    const { id } = collection
    if (known === undefined) return quote(id)
    const name = `${id}/known`
    if (brought.has(name)) return quote(name)
    const all = columns(collection).map(quote).join(", ")
    const at = writer.integer(known)
    const then = `${quote(recorded)} <= ${at}`
    return brought.base(
      name,
      `SELECT ${all} FROM ${quote(id)} WHERE ${then}\n    UNION ALL SELECT ${all} FROM ${quote(past(id))} WHERE ${then} AND ${quote(superseded)} > ${at}`
    )
  }

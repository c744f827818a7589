/** Some rows of one collection. A generated ledger is a sequence of batches; what a row refers to came in the batch itself or before. */
import type { Collection, Row } from "@shequ/core"

export type Batch = readonly [collection: Collection.Collection, rows: ReadonlyArray<Row.AnyRow>]

/** The rows, checked against the type of their collection. */
export const of = <C extends Collection.Collection>(collection: C, rows: ReadonlyArray<Row.Row<C>>): Batch => [
  collection,
  rows as ReadonlyArray<Row.AnyRow>
]

/** How many rows a batch has at most. */
const size = 1000

/** The same rows in batches of at most a thousand; empty ones are left out. */
export function* split(batches: Iterable<Batch>): Generator<Batch> {
  for (const [collection, rows] of batches) {
    for (let start = 0; start < rows.length; start += size) yield [collection, rows.slice(start, start + size)]
  }
}

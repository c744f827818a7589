/** What is wrong with a generated ledger: rows that do not decode, ids that come twice, references to rows that are not there. */
import { Collection, Row } from "@shequ/core"
import { Schema } from "effect"
import type { Batch } from "../src/index.ts"

const decoders = new WeakMap<Collection.Collection, (row: unknown) => unknown>()

const decoderOf = (collection: Collection.Collection) => {
  const known = decoders.get(collection)
  if (known !== undefined) return known
  const made = Schema.decodeUnknownSync(Row.schema(collection), { onExcessProperty: "error" })
  decoders.set(collection, made)
  return made
}

export interface Checked {
  readonly problems: ReadonlyArray<string>
  readonly rows: ReadonlyMap<string, ReadonlyArray<Row.AnyRow>>
  readonly count: number
}

/** A reference must name a row that came before, or in the same batch. */
export const check = (batches: Iterable<Batch>): Checked => {
  const ids = new Map<string, Set<string>>()
  const rows = new Map<string, Array<Row.AnyRow>>()
  const problems: Array<string> = []
  let count = 0
  for (const [collection, some] of batches) {
    const own = ids.get(collection.id) ?? new Set<string>()
    ids.set(collection.id, own)
    rows.set(collection.id, [...(rows.get(collection.id) ?? []), ...some])
    for (const row of some) {
      count++
      if (own.has(row.id)) problems.push(`${collection.id} ${row.id} comes twice`)
      own.add(row.id)
    }
    for (const row of some) {
      try {
        decoderOf(collection)(row)
      } catch (cause) {
        problems.push(`${collection.id} ${row.id}: ${String(cause).slice(0, 200)}`)
      }
      for (const [name, field] of Object.entries(collection.fields)) {
        const to = row[name]
        if (field.type !== "reference" || to === undefined) continue
        if (ids.get(Collection.target(collection, field).id)?.has(to as string) !== true) {
          problems.push(`${collection.id} ${row.id}: ${name} ${to} is not there`)
        }
      }
    }
  }
  return { problems, rows, count }
}

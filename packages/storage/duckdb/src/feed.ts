/** The change feed: changes in order, each put together from the tables when its turn comes, then those that are still to come. */

import type { DuckDBConnection } from "@duckdb/node-api"
import { byCodePoint, byKey, type Change, type Erasure, type LocalDate, type Recorded, type Row } from "@shequ/core"
import { past, quote, type Shape } from "@shequ/storage-sql"
import { toRow } from "./columns.ts"
import * as Entries from "./Entries.ts"
import { query } from "./session.ts"
import { versions } from "./tables.ts"

/** Of several changes of one collection: the rows that each brought, and the ids that each took. */
interface Found {
  readonly rows: Map<number, Array<Row.AnyRow>>
  readonly ids: Map<number, Set<string>>
}

const push = <A>(into: Map<number, Array<A>>, key: number, value: A): void => {
  const some = into.get(key)
  if (some === undefined) into.set(key, [value])
  else some.push(value)
}

const find = async (connection: DuckDBConnection, of: Shape, entries: ReadonlyArray<Entries.Entry>): Promise<Found> => {
  const found: Found = { rows: new Map(), ids: new Map() }
  const numbers = entries.map((entry) => entry.sequence)
  const range = [BigInt(Math.min(...numbers)), BigInt(Math.max(...numbers))]
  if (entries.some(({ op }) => op !== "remove" && op !== "erase")) {
    const sql = `SELECT * FROM ${versions(of)} WHERE "recorded" BETWEEN $1 AND $2`
    for (const values of await query(connection, sql, range)) {
      push(found.rows, Number(values[of.columns.length]), toRow(of.columns, values))
    }
  }
  if (entries.some(({ op }) => op === "remove")) {
    const sql = `SELECT "superseded", "id" FROM ${quote(past(of.id))} WHERE "superseded" BETWEEN $1 AND $2`
    for (const [sequence, id] of await query(connection, sql, range)) {
      const ids = found.ids.get(Number(sequence)) ?? new Set()
      found.ids.set(Number(sequence), ids.add(String(id)))
    }
  }
  return found
}

const changeOf = ({ collection, erased, op, sequence }: Entries.Entry, found: Found): Change | Erasure => {
  const rows = found.rows.get(sequence) ?? []
  switch (op) {
    case "erase":
      return { op, collection, erased: erased ?? "" }
    case "remove":
      return { op, collection, ids: [...(found.ids.get(sequence) ?? [])].sort(byCodePoint) }
    case "close":
      return { op, collection, id: rows[0]?.id ?? "", validTo: rows[0]?.validTo as LocalDate.LocalDate }
    default:
      return { op, collection, rows: rows.sort(byKey) }
  }
}

/** The first changes after a number, at most `limit`; none when there are none yet. */
export const page = async (
  connection: DuckDBConnection,
  shapes: ReadonlyMap<string, Shape>,
  after: number,
  limit: number
): Promise<ReadonlyArray<Recorded>> => {
  const entries = await Entries.after(connection, after, limit)
  const found = new Map<string, Found>()
  for (const id of new Set(entries.map((entry) => entry.collection))) {
    const of = shapes.get(id)
    if (of === undefined) continue
    found.set(
      id,
      await find(
        connection,
        of,
        entries.filter((entry) => entry.collection === id)
      )
    )
  }
  const nothing: Found = { rows: new Map(), ids: new Map() }
  return entries.map((entry) => ({
    ...Entries.stamp(entry),
    change: changeOf(entry, found.get(entry.collection) ?? nothing)
  }))
}

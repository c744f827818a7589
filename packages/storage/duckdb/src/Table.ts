/** The tables of one collection while a write changes them: versions are looked up for many ids at once, and kept in bulk. */

import { BIGINT, type DuckDBConnection } from "@duckdb/node-api"
import type { Row, Settle } from "@shequ/core"
import { key, past, quote, type Shape } from "@shequ/storage-sql"
import { encode, storedType, toRow } from "./columns.ts"
import { append, query } from "./session.ts"
import { byId } from "./tables.ts"

interface Version {
  readonly row: Row.AnyRow
  readonly recorded: number
}

interface Superseded extends Version {
  readonly superseded: number
}

export interface Table {
  /** What `settle` reads and sets: ids that were looked up. */
  readonly rows: Settle.Rows
  /** Looks up those of the ids that are not known yet. */
  readonly lookUp: (ids: Iterable<unknown>) => Promise<void>
  /** Notes what a change came to. */
  readonly keep: (settled: Settle.Settled, sequence: number) => void
  /** Writes what was noted, and forgets what was looked up. */
  readonly flush: () => Promise<void>
}

const none: Settle.Versions = []

export const make = (connection: DuckDBConnection, of: Shape): Table => {
  const found = new Map<string, Settle.Versions>()
  /** When versions were recorded that were looked up or added since the last flush. */
  const recorded = new Map<Row.AnyRow, number>()
  const added = new Set<Row.AnyRow>()
  const deleted: Array<Row.AnyRow> = []
  const superseded: Array<Superseded> = []
  const select = byId(of)
  const keys = key(of)
  const width = of.columns.length
  const types = of.columns.map(({ type }) => storedType(type))

  const value = (row: Row.AnyRow, column: number) => {
    const { name, type } = of.columns[column] as Shape["columns"][number]
    return encode(type, row[name])
  }

  const remove = async (): Promise<void> => {
    const list = JSON.stringify(deleted.map((row) => keys.map((name) => row[name])))
    const is = keys.map((name, index) => `${quote(of.id)}.${quote(name)} = "gone"."key"[${index + 1}]`)
    await connection.run(
      `DELETE FROM ${quote(of.id)} USING (SELECT unnest(from_json($1, '[["VARCHAR"]]')) AS "key") AS "gone" WHERE ${is.join(" AND ")}`,
      [list]
    )
  }

  return {
    rows: {
      get: (id) => found.get(id) ?? none,
      set: (id, versions) => found.set(id, versions)
    },
    lookUp: async (ids) => {
      const wanted = new Set<string>()
      for (const id of ids) if (typeof id === "string" && id.isWellFormed() && !found.has(id)) wanted.add(id)
      if (wanted.size === 0) return
      for (const id of wanted) found.set(id, none)
      for (const values of await query(connection, select, [JSON.stringify([...wanted])])) {
        const row = toRow(of.columns, values)
        found.set(row.id, [...(found.get(row.id) ?? none), row])
        recorded.set(row, Number(values[width]))
      }
    },
    keep: (settled, sequence) => {
      for (const row of settled.retired) {
        superseded.push({ row, recorded: recorded.get(row) ?? 0, superseded: sequence })
        if (!added.delete(row)) deleted.push(row)
      }
      for (const row of settled.added) {
        recorded.set(row, sequence)
        added.add(row)
      }
    },
    flush: async () => {
      if (deleted.length > 0) await remove()
      await append(connection, of.id, [BIGINT, ...types], [...added], (row, column) =>
        column === 0 ? BigInt(recorded.get(row) ?? 0) : value(row, column - 1)
      )
      await append(connection, past(of.id), [BIGINT, BIGINT, ...types], superseded, (one, column) =>
        column === 0 ? BigInt(one.recorded) : column === 1 ? BigInt(one.superseded) : value(one.row, column - 2)
      )
      found.clear()
      recorded.clear()
      added.clear()
      deleted.length = 0
      superseded.length = 0
    }
  }
}

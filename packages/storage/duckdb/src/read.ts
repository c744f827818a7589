/** Reads rows of a collection. */

import type { DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api"
import type { Collection, Row } from "@shequ/core"
import type { Shape } from "@shequ/storage-sql"
import { toRow } from "./columns.ts"
import { query } from "./session.ts"
import { order, rows } from "./tables.ts"

interface Options {
  readonly known?: number | undefined
  readonly isOrdered: boolean
}

/** All rows, in chunks of columns. The connection can do nothing else until the generator has ended. */
export async function* chunks(
  connection: DuckDBConnection,
  of: Shape,
  options: Options
): AsyncGenerator<DuckDBDataChunk, void> {
  const { isOrdered, known } = options
  const sql = isOrdered ? `${rows(of, known)} ${order(of)}` : rows(of, known)
  const result = await connection.stream(sql, known === undefined ? [] : [BigInt(known)])
  let isDone = false
  const next = async (): Promise<DuckDBDataChunk | null> => {
    const chunk = await result.fetchChunk()
    isDone = chunk === null || chunk.rowCount === 0
    return isDone ? null : chunk
  }
  try {
    for (let chunk = await next(); chunk !== null; chunk = await next()) yield chunk
  } finally {
    // A result that was not read to its end would keep the file open.
    if (!isDone) {
      connection.interrupt()
      try {
        while (!isDone) await next()
      } catch {
        // Interrupted, as it was meant to be.
      }
    }
  }
}

/** All rows, in batches as large as DuckDB makes them. */
export async function* batches(
  connection: DuckDBConnection,
  of: Shape,
  options: Options
): AsyncGenerator<ReadonlyArray<Row.AnyRow>, void> {
  for await (const chunk of chunks(connection, of, options)) {
    yield chunk.getRows().map((values) => toRow(of.columns, values))
  }
}

/** The row with this id: of a register, the version valid on a day, or the one that began last. */
export const find = async (
  connection: DuckDBConnection,
  of: Shape,
  kind: Collection.Kind,
  id: string,
  on: string | undefined
): Promise<Row.AnyRow | undefined> => {
  const isDated = kind === "register" && on !== undefined
  const valid = isDated ? ` AND "validFrom" <= $2 AND ("validTo" IS NULL OR $2 < "validTo")` : ""
  const last = kind === "register" ? ` ORDER BY "validFrom" DESC LIMIT 1` : ""
  const [values] = await query(
    connection,
    `${rows(of, undefined)} WHERE "id" = $1${valid}${last}`,
    isDated ? [id, on] : [id]
  )
  return values === undefined ? undefined : toRow(of.columns, values)
}

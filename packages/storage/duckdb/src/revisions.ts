/** The history of a row: its versions, and who recorded and superseded each. */

import type { DuckDBConnection } from "@duckdb/node-api"
import { byKey, type Revision } from "@shequ/core"
import type { Shape } from "@shequ/storage-sql"
import { toRow } from "./columns.ts"
import * as Entries from "./Entries.ts"
import { query } from "./session.ts"
import { versions } from "./tables.ts"

/** Reads on a snapshot: versions and log have to be of one moment. */
export const revisions = async (
  connection: DuckDBConnection,
  of: Shape,
  id: string
): Promise<ReadonlyArray<Revision>> => {
  const found = (await query(connection, `SELECT * FROM ${versions(of)} WHERE "id" = $1`, [id])).map((values) => {
    const [recorded, superseded] = values.slice(of.columns.length)
    return {
      row: toRow(of.columns, values),
      recorded: Number(recorded),
      superseded: superseded === null ? undefined : Number(superseded)
    }
  })
  const numbers = found.flatMap(({ recorded, superseded }) => [
    recorded,
    ...(superseded === undefined ? [] : [superseded])
  ])
  const entries = await Entries.withNumbers(connection, new Set(numbers))
  const stamp = (sequence: number) => {
    const entry = entries.get(sequence)
    if (entry === undefined)
      throw new Error(`${of.id}: a version names change ${sequence}, which the log does not have.`)
    return Entries.stamp(entry)
  }
  return found
    .toSorted((a, b) => a.recorded - b.recorded || byKey(a.row, b.row))
    .map(({ recorded, row, superseded }) => ({
      row,
      recorded: stamp(recorded),
      ...(superseded === undefined ? {} : { superseded: stamp(superseded) })
    }))
}

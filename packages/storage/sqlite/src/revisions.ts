/** The history of a row: its versions, and who recorded and superseded each. */
import type { Revision } from "@shequ/core"
import type { Shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { fromStored, type Stored } from "./columns.ts"
import * as Entries from "./Entries.ts"
import { versionsOf } from "./select.ts"

/** Reads on a snapshot: versions and log have to be of one moment. */
export const revisions = (db: Database.Database, of: Shape, id: string): ReadonlyArray<Revision> => {
  const row = fromStored(of.columns)
  const entry = db.prepare<[number], Entries.Entry>(`SELECT * FROM "shequ_log" WHERE "sequence" = ?`)
  const stamp = (sequence: Stored | undefined) => {
    const found = entry.get(Number(sequence))
    if (found === undefined)
      throw new Error(`${of.id}: a version names change ${sequence}, which the log does not have.`)
    return Entries.stamp(found)
  }
  const versions = db.prepare<[{ readonly id: string }], ReadonlyArray<Stored>>(versionsOf(of)).raw().all({ id })
  return versions.map((values) => {
    const [recorded, superseded] = values.slice(of.columns.length)
    return {
      row: row(values),
      recorded: stamp(recorded),
      ...(superseded === null ? {} : { superseded: stamp(superseded) })
    }
  })
}

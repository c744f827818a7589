/** Fills a new file from Parquet: rows, earlier versions, log and layout as they were in the store that was exported. */

import type { DuckDBConnection } from "@duckdb/node-api"
import { past, quote } from "@shequ/storage-sql"
import { ownTables, remember, schemaVersion, setMeta } from "../migrate.ts"
import { run } from "../session.ts"
import { createTables, list } from "../tables.ts"
import type { FileEntry, Manifest } from "./Manifest.ts"
import { filesOf } from "./views.ts"

/** In the caller's transaction. */
export const read = async (connection: DuckDBConnection, folder: string, manifest: Manifest): Promise<void> => {
  await run(connection, ownTables)
  await setMeta(connection, "schema", String(schemaVersion))
  const fill = (table: string, names: ReadonlyArray<string>, files: ReadonlyArray<FileEntry>, month?: string) =>
    files.length === 0
      ? undefined
      : connection.run(
          `INSERT INTO ${quote(table)} (${list(names)}) SELECT ${list(names)} FROM ${filesOf(folder, files, month)}`
        )
  for (const { month, past: earlier, rows, ...of } of manifest.collections) {
    const names = of.columns.map(({ name }) => name)
    await run(connection, createTables(of))
    await fill(of.id, ["recorded", ...names], rows, month)
    await fill(past(of.id), ["recorded", "superseded", ...names], [earlier])
    await remember(connection, of)
  }
  await connection.run(`INSERT INTO "shequ_log" SELECT * FROM ${filesOf(folder, [manifest.log])}`)
}

/**
 * Writes a file anew from the rows that it holds. DuckDB leaves what was deleted in blocks that nothing refers to any more; a new file
 * has no such blocks. It takes the old one's place in one step: whenever the process dies, there is one whole file.
 */

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import type { DuckDBConnection } from "@duckdb/node-api"
import { quote } from "@shequ/storage-sql"
import type { File } from "./File.ts"
import { unavailable } from "./failure.ts"
import { setMeta } from "./migrate.ts"
import { query, run } from "./session.ts"
import { inUse } from "./words.ts"

/** Stands in `shequ_meta` while the file has blocks that must go. */
const mark = "rewrite"

const target = "shequ_rewritten"

/** Asks for the file to be written anew; to be said in the transaction that deletes. */
export const ask = (connection: DuckDBConnection): Promise<void> => setMeta(connection, mark, "asked")

const sync = (path: string): void => {
  const handle = openSync(path, "r")
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const copy = async (connection: DuckDBConnection, into: string): Promise<void> => {
  const [[from] = []] = await query(connection, "SELECT current_database()")
  const path = `'${into.replaceAll("'", "''")}'`
  await connection.run(`ATTACH ${path} AS ${target}`)
  try {
    await run(connection, [
      `COPY FROM DATABASE ${quote(String(from))} TO ${target}`,
      `DELETE FROM ${target}."shequ_meta" WHERE "key" = '${mark}'`,
      `CHECKPOINT ${target}`
    ])
  } finally {
    await connection.run(`DETACH ${target}`)
  }
}

/** The caller has the turn. Those who read meanwhile keep the old file until they are done. */
export const rewrite = async (file: File): Promise<void> => {
  const { filename } = file
  const [fresh, log] = [`${filename}.rewrite`, `${filename}.wal`]
  const discard = (): void => {
    for (const path of [fresh, `${fresh}.wal`]) rmSync(path, { force: true })
  }
  discard()
  const connection = await file.connect()
  try {
    await copy(connection, fresh)
    // From here on the old instance writes nothing: neither now nor when the last of its readers is done.
    await run(connection, ["CHECKPOINT", "PRAGMA disable_checkpoint_on_shutdown"])
    if (existsSync(log)) throw unavailable(inUse(filename))
  } catch (error) {
    discard()
    throw error
  } finally {
    file.disconnect(connection)
  }
  await file.reopen(() => {
    renameSync(fresh, filename)
    if (process.platform !== "win32") sync(dirname(filename))
  })
}

/** Does it if it was asked for, and not done yet. */
export const ifAsked = async (file: File): Promise<void> => {
  const connection = await file.connect()
  const asked = await query(connection, `SELECT 1 FROM "shequ_meta" WHERE "key" = '${mark}'`).finally(() =>
    file.disconnect(connection)
  )
  if (asked.length > 0) await rewrite(file)
}

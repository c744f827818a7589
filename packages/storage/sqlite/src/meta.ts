/** What the file says of itself: its layout, and the collections it keeps. */
import type { Known } from "@shequ/storage-sql"
import type Database from "better-sqlite3"

/** The layout of `shequ_meta` and `shequ_log`, and of how rows become columns. */
export const schemaVersion = 2

export interface Meta {
  readonly version: number
  readonly collections: ReadonlyMap<string, Known>
}

const prefix = "collection:"

export const tableNames = (db: Database.Database): ReadonlyArray<string> =>
  db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()

/** `undefined` when the file has no store. */
export const read = (db: Database.Database): Meta | undefined => {
  if (!tableNames(db).includes("shequ_meta")) return undefined
  const rows = db.prepare<[], [string, string]>(`SELECT "key", "value" FROM "shequ_meta"`).raw().all()
  return {
    version: Number(new Map(rows).get("schema") ?? 1),
    collections: new Map(
      rows.flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), JSON.parse(value) as Known] as const] : []
      )
    )
  }
}

export const write = (db: Database.Database, collections: Iterable<readonly [id: string, known: Known]>): void => {
  const set = db.prepare<[string, string]>(
    `INSERT INTO "shequ_meta" VALUES (?, ?) ON CONFLICT DO UPDATE SET "value" = excluded."value"`
  )
  set.run("schema", String(schemaVersion))
  for (const [id, known] of collections) set.run(`${prefix}${id}`, JSON.stringify(known))
}

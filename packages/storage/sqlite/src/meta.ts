/** What the file says of itself: its layout, and the collections it keeps. */
import type { Collection } from "@shequ/core"
import type Database from "better-sqlite3"
import type { Column, Shape } from "./columns.ts"

/** The layout of `shequ_meta` and `shequ_log`, and of how rows become columns. */
export const schemaVersion = 2

/** What the file knows of a collection. */
export interface Known {
  readonly kind: Collection.Kind
  readonly columns: Readonly<Record<string, Column["type"]>>
}

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

/** A collection's tables as the file knows them. */
export const remembered = (id: string, { columns, kind }: Known): Shape => ({
  id,
  kind,
  columns: Object.entries(columns).map(([name, type]) => ({ name, type }))
})

/** Takes a person's identity out of everything that was ever recorded, in place. */
import { type Collection, erasing, type Registry, type Row } from "@shequ/core"
import { key, past, quote, type Shape, shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { fromStored, type Stored, toStored } from "./columns.ts"
import { unavailable } from "./failure.ts"
import * as meta from "./meta.ts"
import { versionsOf } from "./select.ts"
import { strangers } from "./words.ts"

type Rewrite = (row: Row.AnyRow) => Row.AnyRow

/** Rewrites the rows of one table whose `field` is one of the ids. */
const rewrite = (
  db: Database.Database,
  of: Shape,
  table: string,
  field: string,
  ids: string,
  change: Rewrite
): void => {
  const row = fromStored(of.columns)
  const stored = toStored(of.columns)
  const names = of.columns.map(({ name }) => quote(name))
  const keys = key(of)
  const found = db
    .prepare<[string], ReadonlyArray<Stored>>(
      `SELECT ${names.join(", ")}, "recorded" FROM ${table} WHERE ${quote(field)} IN (SELECT "value" FROM json_each(?))`
    )
    .raw()
    .all(ids)
  const update = db.prepare(
    `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(", ")} ` +
      `WHERE ${keys.map((name) => `${quote(name)} = ?`).join(" AND ")} AND "recorded" = ?`
  )
  for (const values of found) {
    const before = row(values)
    const after = change(before)
    if (after !== before) update.run(...stored(after), ...keys.map((name) => before[name]), values.at(-1))
  }
}

/** Whether there was such a row. In the caller's transaction. */
export const erase = (
  db: Database.Database,
  filename: string,
  registry: Registry.Registry,
  collection: Collection.Collection,
  id: string,
  erased: string
): boolean => {
  const own = shape(collection)
  const versions = db.prepare<[{ readonly id: string }], ReadonlyArray<Stored>>(versionsOf(own)).raw().all({ id })
  if (versions.length === 0) return false
  const unknown = [...(meta.read(db)?.collections.keys() ?? [])].filter((one) => !registry.collections.has(one))
  const hasRows = (table: string): boolean => db.prepare(`SELECT 1 FROM ${quote(table)} LIMIT 1`).get() !== undefined
  const silent = unknown.filter((one) => hasRows(one) || hasRows(past(one)))
  if (silent.length > 0) throw unavailable(strangers(filename, silent))
  const { concerned, row } = erasing(registry, collection, versions.map(fromStored(own.columns)), erased)
  for (const { collection, field, ids } of concerned) {
    const of = registry.collections.get(collection)
    if (of === undefined) continue
    for (const table of [of.id, past(of.id)]) {
      rewrite(db, shape(of), quote(table), field, JSON.stringify(ids), (one) => row(of.id, one))
    }
  }
  return true
}

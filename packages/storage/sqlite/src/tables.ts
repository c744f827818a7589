/** The SQL of the store's tables. */
import type { Collection } from "@shequ/core"
import { type Column, columns, key, sqlType } from "./columns.ts"
import { quote } from "./quote.ts"

/**
 * `shequ_meta` says how the file is laid out; `shequ_log` keeps every change in order, and is only ever added to.
 * AUTOINCREMENT keeps numbers of removed entries from coming back.
 */
export const ownTables = `
  CREATE TABLE "shequ_meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE "shequ_log" ("sequence" INTEGER PRIMARY KEY AUTOINCREMENT, "change" TEXT NOT NULL) STRICT;
`

const columnSql = ({ name, type }: Column): string => `${quote(name)} ${sqlType(type)}`

const index = (collection: Collection.Collection, { name }: Column): string =>
  `CREATE INDEX ${quote(`${collection.id}/${name}`)} ON ${quote(collection.id)} (${quote(name)});`

/**
 * Rows lie in the order of their key, which is the order in which they are streamed. Only the key is NOT NULL: rows are
 * checked by their Schema before they come here, and a field that becomes optional must not need a new table.
 */
export const createTable = (collection: Collection.Collection): string => {
  const keys = key(collection)
  const all = columns(collection)
  const lines = all.map((column) => columnSql(column) + (keys.includes(column.name) ? " NOT NULL" : ""))
  return [
    `CREATE TABLE ${quote(collection.id)} (${lines.join(", ")}, PRIMARY KEY (${keys.map(quote).join(", ")})) STRICT, WITHOUT ROWID;`,
    ...all.filter((column) => column.isIndexed).map((column) => index(collection, column))
  ].join("\n")
}

export const addColumn = (collection: Collection.Collection, column: Column): string =>
  [
    `ALTER TABLE ${quote(collection.id)} ADD COLUMN ${columnSql(column)};`,
    ...(column.isIndexed ? [index(collection, column)] : [])
  ].join("\n")

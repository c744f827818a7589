/** The SQL of the store's tables. */
import type { Collection } from "@shequ/core"
import { type Column, indexed, key, past, quote, type Shape } from "@shequ/storage-sql"
import { sqlType } from "./columns.ts"
import { list } from "./select.ts"

/**
 * `shequ_meta` says how the file is laid out. `shequ_log` says of every change who made it, when and why, and is only ever added
 * to; what a change brought and retired is found by its number in the tables, so a version of a row is stored once.
 */
const metaTable = `
  CREATE TABLE "shequ_meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

export const logTable = `
  CREATE TABLE "shequ_log" (
    "sequence" INTEGER PRIMARY KEY, "at" INTEGER NOT NULL, "actor" TEXT NOT NULL, "reason" TEXT,
    "op" TEXT NOT NULL, "collection" TEXT NOT NULL, "erased" TEXT
  ) STRICT;
  CREATE INDEX "shequ_log/at" ON "shequ_log" ("at");
`

export const ownTables = metaTable + logTable

const columnSql = ({ name, type }: Column): string => `${quote(name)} ${sqlType(type)}`

const index = (table: string, name: string): string =>
  `CREATE INDEX ${quote(`${table}/${name}`)} ON ${quote(table)} (${quote(name)});`

const table = (of: Shape, name: string, numbers: ReadonlyArray<string>, primary: ReadonlyArray<string>): string => {
  const keys = key(of)
  const lines = [
    ...of.columns.map((column) => columnSql(column) + (keys.includes(column.name) ? " NOT NULL" : "")),
    ...numbers.map((number) => `${quote(number)} INTEGER NOT NULL`)
  ]
  return [
    `CREATE TABLE ${quote(name)} (${lines.join(", ")}, PRIMARY KEY (${list(primary)})) STRICT, WITHOUT ROWID;`,
    ...numbers.map((number) => index(name, number))
  ].join("\n")
}

/**
 * Rows lie in the order of their key, which is the order in which they are streamed. Only the key is NOT NULL: rows are
 * checked by their Schema before they come here, and a field that becomes optional must not need a new table.
 */
export const createTables = (of: Shape): string =>
  [
    table(of, of.id, ["recorded"], key(of)),
    table(of, past(of.id), ["recorded", "superseded"], [...key(of), "recorded"])
  ].join("\n")

/** Indexes that a collection asks for, on what is current. */
export const createIndexes = (
  collection: Collection.Collection,
  of: ReadonlyArray<string> = indexed(collection)
): string => of.map((name) => index(collection.id, name)).join("\n")

export const addColumns = (collection: Collection.Collection, columns: ReadonlyArray<Column>): string => {
  const names = columns.map(({ name }) => name)
  return [
    ...[collection.id, past(collection.id)].flatMap((table) =>
      columns.map((column) => `ALTER TABLE ${quote(table)} ADD COLUMN ${columnSql(column)};`)
    ),
    createIndexes(
      collection,
      indexed(collection).filter((name) => names.includes(name))
    )
  ].join("\n")
}

/** The SQL of the store's tables. */
import type { Collection } from "@shequ/core"
import { type Column, indexed, key, numbers, past, quote, shape } from "@shequ/storage-sql"
import { sqlColumn } from "./columns.ts"
import { partFunctions } from "./partFunctions.ts"

/**
 * How tables are divided: not at all, by community, or journals of a community by month as well. One table with an index serves
 * some millions of rows best; parts pay for themselves where whole communities or months are moved, archived or dropped.
 */
export type Partitions = "none" | "community" | "community-month"

/** Rows that are known now, and versions that were replaced or taken back. */
export const tablesOf = (collection: { readonly id: string }): readonly [current: string, past: string] => [
  collection.id,
  past(collection.id)
]

/** Columns that the store itself keeps; no field can be called so. */
export const ownColumns: ReadonlyArray<string> = ["community", ...Object.values(numbers)]
export const ownTable = /^shequ_/i
export const pastTable = /\/past$/

/** Every row says whose it is; a connection sets it before it writes. */
const community = `"community" text COLLATE "C" NOT NULL DEFAULT current_setting('shequ.community')`

/**
 * - `shequ_meta` says how the schema is laid out.
 * - `shequ_tenant` says which role may use which community.
 * - `shequ_log` has an entry for every change, and is only ever added to. The rows of a change are in the tables, each version
 *   once, under the number of the change that brought it.
 */
export const ownTables = (schema: string): ReadonlyArray<string> => [
  `CREATE TABLE "shequ_meta" ("key" text PRIMARY KEY, "value" text NOT NULL)`,
  `CREATE TABLE "shequ_tenant" ("role" name, "community" text COLLATE "C", "access" text NOT NULL CHECK ("access" IN ('read', 'write')), PRIMARY KEY ("role", "community"))`,
  `ALTER TABLE "shequ_tenant" ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY "own" ON "shequ_tenant" FOR SELECT USING ("role" = current_user)`,
  `CREATE TABLE "shequ_log" (${community}, "sequence" bigint NOT NULL, "at" bigint NOT NULL, "actor" text NOT NULL, "reason" text, "op" text NOT NULL, "collection" text NOT NULL, "erased" text, PRIMARY KEY ("community", "sequence"))`,
  `CREATE INDEX ON "shequ_log" ("community", "at")`,
  ...secure(schema, "shequ_log"),
  ...partFunctions(schema)
]

/** Nobody, not even the owner, sees rows of a community that is not his; `current_user` and the setting have to agree. */
export const secure = (schema: string, table: string): ReadonlyArray<string> => [
  `ALTER TABLE ${quote(table)} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${quote(table)} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY "community" ON ${quote(table)} USING ("community" = (SELECT "t"."community" FROM ${quote(schema)}."shequ_tenant" AS "t" WHERE "t"."role" = current_user AND "t"."community" = current_setting('shequ.community', true)))`
]

const columnSql = ({ name, type }: Column): string => `${quote(name)} ${sqlColumn(type)}`

const indexes = (collection: Collection.Collection, of: ReadonlyArray<Column>): ReadonlyArray<string> =>
  indexed(collection)
    .filter((name) => of.some((column) => column.name === name))
    .map((name) => `CREATE INDEX ON ${quote(collection.id)} (${quote(name)})`)

const names = (of: ReadonlyArray<string>): string => of.map(quote).join(", ")

/**
 * Indexes on numbers do not begin with the community: without statistics the server would take them for as good as the key to find an id.
 *
 * Only the key is NOT NULL: rows are checked by their Schema before they come here, and a field that becomes optional must not
 * need a new table.
 */
export const createTables = (
  schema: string,
  collection: Collection.Collection,
  partitions: Partitions
): ReadonlyArray<string> => {
  const [current, before] = tablesOf(collection)
  const keys = key(collection)
  const all = shape(collection).columns
  const byMonth = monthsOf(collection, partitions)
  // The key of a divided table has to hold what divides it; that an id is in one month only is seen to by who writes.
  const inKey = byMonth ? [...keys, collection.time as string] : keys
  const lines = (notNull: ReadonlyArray<string>): string =>
    [
      community,
      ...all.map((column) => columnSql(column) + (notNull.includes(column.name) ? " NOT NULL" : "")),
      `"recorded" bigint NOT NULL`
    ].join(", ")
  const divided = partitions === "none" ? "" : ` PARTITION BY LIST ("community")`
  return [
    `CREATE TABLE ${quote(current)} (${lines(inKey)}, PRIMARY KEY ("community", ${names(inKey)}))${divided}`,
    `CREATE INDEX ON ${quote(current)} ("recorded", "community")`,
    ...indexes(collection, all),
    ...secure(schema, current),
    `CREATE TABLE ${quote(before)} (${lines(keys)}, "superseded" bigint NOT NULL, PRIMARY KEY ("community", ${names(keys)}, "recorded"))${divided}`,
    `CREATE INDEX ON ${quote(before)} ("recorded", "community")`,
    `CREATE INDEX ON ${quote(before)} ("superseded", "community")`,
    ...secure(schema, before)
  ]
}

/** Whether the table is divided by month below the communities. */
export const monthsOf = (collection: Collection.Collection, partitions: Partitions): boolean =>
  partitions === "community-month" && collection.kind === "journal" && collection.time !== undefined

export const dropTables = (collection: Collection.Collection): ReadonlyArray<string> =>
  tablesOf(collection).map((table) => `DROP TABLE ${quote(table)}`)

export const addColumns = (collection: Collection.Collection, add: ReadonlyArray<Column>): ReadonlyArray<string> => [
  ...tablesOf(collection).flatMap((table) =>
    add.map((column) => `ALTER TABLE ${quote(table)} ADD COLUMN ${columnSql(column)}`)
  ),
  ...indexes(collection, add)
]

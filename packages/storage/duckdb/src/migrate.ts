/**
 * Brings a file up to what is installed. New collections become tables, new optional fields columns; whatever could lose or
 * misread rows is refused, with what to do instead.
 */

import type { DuckDBConnection } from "@duckdb/node-api"
import type { Collection, Registry } from "@shequ/core"
import { type Known, layoutChange, past, quote, type Shape, shape } from "@shequ/storage-sql"
import { unavailable } from "./failure.ts"
import { query, run } from "./session.ts"
import { addColumn, createTables, dropTables } from "./tables.ts"
import * as words from "./words.ts"

export const schemaVersion = 1

/**
 * `shequ_meta` says how the file is laid out. `shequ_log` says of every change who made it, when and why; what a change brought and
 * retired is found by its number in the tables, so a version of a row is stored once. `at` is a word of DuckDB's.
 */
export const ownTables = [
  `CREATE TABLE "shequ_meta" ("key" VARCHAR NOT NULL, "value" VARCHAR NOT NULL)`,
  `CREATE TABLE "shequ_log" ("sequence" BIGINT NOT NULL, "at" BIGINT NOT NULL, "actor" VARCHAR NOT NULL, "reason" VARCHAR, ` +
    `"op" VARCHAR NOT NULL, "collection" VARCHAR NOT NULL, "erased" VARCHAR)`
]

const checkNames = (registry: Registry.Registry): void => {
  const distinct = (names: Iterable<string>): void => {
    const seen = new Map<string, string>()
    for (const name of names) {
      const other = seen.get(name.toLowerCase())
      if (other !== undefined) throw unavailable(words.sameName(other, name))
      seen.set(name.toLowerCase(), name)
    }
  }
  distinct(registry.collections.keys())
  for (const collection of registry.collections.values()) {
    const { id } = collection
    if (/^(?:shequ|duckdb|sqlite|pragma|pg)_|\/past$/i.test(id)) throw unavailable(words.reservedName(id))
    const names = shape(collection).columns.map((column) => column.name)
    distinct(names)
    const taken = names.find((name) => /^(?:recorded|superseded|rowid)$/i.test(name))
    if (taken !== undefined) throw unavailable(words.reservedColumn(id, taken))
  }
}

const prefix = "collection:"

/** What the file says of itself; `undefined` for a new file. */
const read = async (connection: DuckDBConnection, filename: string): Promise<Map<string, string> | undefined> => {
  const tables = (await query(connection, "SELECT table_name FROM duckdb_tables() WHERE NOT internal")).flat()
  if (!tables.includes("shequ_meta")) {
    if (tables.length > 0) throw unavailable(words.otherDatabase(filename))
    return undefined
  }
  const rows = await query(connection, `SELECT "key", "value" FROM "shequ_meta"`)
  return new Map(rows.map(([key, value]) => [String(key), String(value)]))
}

/** What the file remembers of a collection: its columns in their order, and those that every row has. */
export interface Remembered extends Shape, Pick<Known, "required"> {}

/** All collections that the file has, whether they are installed or not. */
export const shapes = async (connection: DuckDBConnection): Promise<ReadonlyMap<string, Remembered>> => {
  const rows = await query(connection, `SELECT "value" FROM "shequ_meta" WHERE starts_with("key", '${prefix}')`)
  return new Map(
    rows.map(([value]) => {
      const known = JSON.parse(String(value)) as Remembered
      return [known.id, known]
    })
  )
}

export const knownOf = ({ columns, kind, required }: Remembered): Known => ({
  kind,
  columns: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
  ...(required === undefined ? {} : { required })
})

interface Step {
  readonly statements: ReadonlyArray<string>
  /** Readers can do without. */
  readonly isNote: boolean
  /** What the file knows of the collection afterwards. */
  readonly shape: Remembered
}

/** What has to be done for one collection, or why it cannot be. */
const stepFor = async (
  connection: DuckDBConnection,
  collection: Collection.Collection,
  known: Remembered | undefined
): Promise<Step | undefined> => {
  const has = async (where: string): Promise<boolean> => {
    const tables = [collection.id, past(collection.id)].map(
      (table) => `(SELECT 1 FROM ${quote(table)} WHERE ${where} LIMIT 1)`
    )
    return (await query(connection, tables.join(" UNION ALL "))).length > 0
  }
  const asking = layoutChange(collection, known === undefined ? undefined : knownOf(known))
  let step = asking.next()
  while (step.done !== true) step = asking.next(await has(step.value))
  const change = step.value
  if (change === undefined) return undefined
  const required = change.known.required ?? []
  if ((change.is === "add" || change.is === "note") && known !== undefined) {
    return {
      statements: change.add.flatMap((column) => addColumn(known, column)),
      isNote: change.is === "note",
      shape: { ...known, columns: [...known.columns, ...change.add], required }
    }
  }
  const wanted = shape(collection)
  const before = known === undefined ? [] : dropTables(known)
  return { statements: [...before, ...createTables(wanted)], isNote: false, shape: { ...wanted, required } }
}

export const setMeta = async (connection: DuckDBConnection, key: string, value: string): Promise<void> => {
  await connection.run(`DELETE FROM "shequ_meta" WHERE "key" = $1`, [key])
  await connection.run(`INSERT INTO "shequ_meta" VALUES ($1, $2)`, [key, value])
}

/** Notes that the file has the tables of this collection. */
export const remember = (connection: DuckDBConnection, { columns, id, kind, required }: Remembered): Promise<void> =>
  setMeta(connection, `${prefix}${id}`, JSON.stringify({ id, kind, columns, required }))

export interface Migration {
  /** Collections that need new or changed tables. */
  readonly needed: ReadonlyArray<string>
  /** The file holds no store yet. */
  readonly isNew: boolean
  /** There is nothing to do. */
  readonly isCurrent: boolean
  readonly run: () => Promise<void>
}

/** Compares the file with what is installed. `run` does what is needed, in the caller's transaction. */
export const plan = async (
  connection: DuckDBConnection,
  filename: string,
  registry: Registry.Registry
): Promise<Migration> => {
  checkNames(registry)
  const meta = await read(connection, filename)
  const version = Number(meta?.get("schema") ?? schemaVersion)
  if (version > schemaVersion) throw unavailable(words.newer(filename, version, schemaVersion))
  const steps: Array<Step> = []
  for (const collection of registry.collections.values()) {
    const known = meta?.get(`${prefix}${collection.id}`)
    const step = await stepFor(
      connection,
      collection,
      known === undefined ? undefined : (JSON.parse(known) as Remembered)
    )
    if (step !== undefined) steps.push(step)
  }
  return {
    needed: steps.flatMap(({ isNote, shape }) => (isNote ? [] : [shape.id])),
    isNew: meta === undefined,
    isCurrent: meta !== undefined && steps.length === 0,
    run: async () => {
      if (meta === undefined) {
        await run(connection, ownTables)
        await setMeta(connection, "schema", String(schemaVersion))
      }
      for (const step of steps) {
        await run(connection, step.statements)
        await remember(connection, step.shape)
      }
    }
  }
}

/**
 * Brings a file up to what is installed. New collections become tables, new optional fields columns; whatever could lose or
 * misread rows is refused, with what to do instead.
 */
import type { DuckDBConnection } from "@duckdb/node-api"
import type { Collection, Registry } from "@shequ/core"
import { columns } from "./columns.ts"
import { unavailable } from "./failure.ts"
import { quote } from "./quote.ts"
import { addColumn, createTables, dropTables, past, type Shape, shape } from "./Shape.ts"
import { query, run } from "./session.ts"
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
    const names = columns(collection).map((column) => column.name)
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

/** All collections that the file has, whether they are installed or not. */
export const shapes = async (connection: DuckDBConnection): Promise<ReadonlyMap<string, Shape>> => {
  const rows = await query(connection, `SELECT "value" FROM "shequ_meta" WHERE starts_with("key", '${prefix}')`)
  return new Map(
    rows.map(([value]) => {
      const known = JSON.parse(String(value)) as Shape
      return [known.id, known]
    })
  )
}

interface Step {
  readonly statements: ReadonlyArray<string>
  /** What the file knows of the collection afterwards. */
  readonly shape: Shape
}

/** What has to be done for one collection, or why it cannot be. */
const stepFor = async (
  connection: DuckDBConnection,
  collection: Collection.Collection,
  known: Shape | undefined
): Promise<Step | undefined> => {
  const wanted = shape(collection)
  if (known === undefined) return { statements: createTables(wanted), shape: wanted }
  const before = new Map(known.columns.map(({ name, type }) => [name, type]))
  const now = columns(collection)
  const names = new Set(now.map((column) => column.name))
  const added = now.filter((column) => !before.has(column.name))
  const gone = known.columns.filter(({ name }) => !names.has(name))
  const retyped = now.find(({ name, type }) => before.has(name) && before.get(name) !== type)
  if (added.length + gone.length === 0 && retyped === undefined && known.kind === collection.kind) return undefined
  const { id } = collection
  const has = async (where: string): Promise<boolean> => {
    const tables = [id, past(id)].map((table) => `(SELECT 1 FROM ${quote(table)} WHERE ${where} LIMIT 1)`)
    return (await query(connection, tables.join(" UNION ALL "))).length > 0
  }
  if (!(await has("true"))) return { statements: [...dropTables(known), ...createTables(wanted)], shape: wanted }
  if (known.kind !== collection.kind) throw unavailable(words.kindChanged(id, known.kind, collection.kind))
  for (const { name } of gone) {
    if (await has(`${quote(name)} IS NOT NULL`)) throw unavailable(words.columnGone(id, name))
  }
  if (retyped !== undefined) {
    throw unavailable(words.columnRetyped(id, retyped.name, before.get(retyped.name) ?? "", retyped.type))
  }
  const required = added.find((column) => column.isRequired)
  if (required !== undefined) throw unavailable(words.columnRequired(id, required.name))
  if (added.length === 0) return undefined
  // A column that the collection lost, and no row uses, stays, and comes back into use if the field does.
  const more = added.map(({ name, type }) => ({ name, type }))
  return {
    statements: more.flatMap((column) => addColumn(known, column)),
    shape: { ...known, columns: [...known.columns, ...more] }
  }
}

export const setMeta = async (connection: DuckDBConnection, key: string, value: string): Promise<void> => {
  await connection.run(`DELETE FROM "shequ_meta" WHERE "key" = $1`, [key])
  await connection.run(`INSERT INTO "shequ_meta" VALUES ($1, $2)`, [key, value])
}

/** Notes that the file has the tables of this collection. */
export const remember = (connection: DuckDBConnection, { columns, id, kind }: Shape): Promise<void> =>
  setMeta(connection, `${prefix}${id}`, JSON.stringify({ id, kind, columns }))

export interface Migration {
  /** Collections that need new or changed tables. */
  readonly needed: ReadonlyArray<string>
  /** The file holds no store yet. */
  readonly isNew: boolean
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
    const step = await stepFor(connection, collection, known === undefined ? undefined : (JSON.parse(known) as Shape))
    if (step !== undefined) steps.push(step)
  }
  return {
    needed: steps.map((step) => step.shape.id),
    isNew: meta === undefined,
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

/**
 * Brings a file up to what is installed: new collections become tables, new optional fields become columns. What would lose or
 * misread rows is refused, with what to do instead. It only ever goes forward.
 */
import type { Collection, Registry } from "@shequ/core"
import type Database from "better-sqlite3"
import { type Column, columns } from "./columns.ts"
import { unavailable } from "./failure.ts"
import { quote } from "./quote.ts"
import { addColumn, createTable, ownTables } from "./tables.ts"
import * as words from "./words.ts"

/** The layout of `shequ_meta` and `shequ_log`, and of how rows become columns. */
const schemaVersion = 1

/** What the file knows of a collection. */
interface Known {
  readonly kind: Collection.Kind
  readonly columns: Readonly<Record<string, Column["type"]>>
}

/** A column that the collection lost, and no row uses, stays in the table, and comes back into use if the field does. */
const definition = (collection: Collection.Collection, before?: Known): Known => ({
  kind: collection.kind,
  columns: { ...before?.columns, ...Object.fromEntries(columns(collection).map(({ name, type }) => [name, type])) }
})

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
    if (/^(?:sqlite|shequ)_/i.test(collection.id)) throw unavailable(words.reserved(collection.id))
    distinct(columns(collection).map((column) => column.name))
  }
}

/** `undefined` for a new file. */
const read = (db: Database.Database, filename: string): ReadonlyMap<string, string> | undefined => {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  if (!tables.includes("shequ_meta")) {
    if (tables.length > 0) throw unavailable(words.otherDatabase(filename))
    return undefined
  }
  const rows = db.prepare<[], [string, string]>(`SELECT "key", "value" FROM "shequ_meta"`).raw().all()
  return new Map(rows)
}

/** Does it, and gives back what the file knows of the collection afterwards. */
type Step = (db: Database.Database) => Known

/** What has to be done for one collection, or why it cannot be. */
const stepFor = (
  db: Database.Database,
  collection: Collection.Collection,
  known: Known | undefined
): Step | undefined => {
  const create: Step = (db) => {
    db.exec(createTable(collection))
    return definition(collection)
  }
  if (known === undefined) return create
  const now = columns(collection)
  const names = new Set(now.map((column) => column.name))
  const added = now.filter((column) => known.columns[column.name] === undefined)
  const gone = Object.keys(known.columns).filter((name) => !names.has(name))
  const retyped = now.find(
    (column) => known.columns[column.name] !== undefined && known.columns[column.name] !== column.type
  )
  const isSame = added.length + gone.length === 0 && retyped === undefined && known.kind === collection.kind
  const table = quote(collection.id)
  const has = (where: string): boolean =>
    db.prepare(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`).get() !== undefined
  if (!isSame && !has("true")) {
    return (db) => {
      db.exec(`DROP TABLE ${table}`)
      return create(db)
    }
  }
  if (known.kind !== collection.kind) throw unavailable(words.kindChanged(collection.id, known.kind, collection.kind))
  const [lost] = gone.filter((name) => has(`${quote(name)} IS NOT NULL`))
  if (lost !== undefined) throw unavailable(words.columnGone(collection.id, lost))
  if (retyped !== undefined) {
    const before = known.columns[retyped.name] ?? ""
    throw unavailable(words.columnRetyped(collection.id, retyped.name, before, retyped.type))
  }
  const required = added.find((column) => column.isRequired)
  if (required !== undefined) throw unavailable(words.columnRequired(collection.id, required.name))
  if (added.length === 0) return undefined
  return (db) => {
    for (const column of added) db.exec(addColumn(collection, column))
    return definition(collection, known)
  }
}

export interface Migration {
  /** Collections that need a new or changed table. */
  readonly needed: ReadonlyArray<string>
  /** The file holds no store yet. */
  readonly isNew: boolean
  readonly run: () => void
}

/** Compares the file with what is installed. `run` does what is needed, in the caller's transaction. */
export const plan = (db: Database.Database, filename: string, registry: Registry.Registry): Migration => {
  checkNames(registry)
  const meta = read(db, filename)
  const version = Number(meta?.get("schema") ?? schemaVersion)
  if (version > schemaVersion) throw unavailable(words.newer(filename, version, schemaVersion))
  const steps = [...registry.collections.values()].flatMap((collection) => {
    const known = meta?.get(`collection:${collection.id}`)
    const step = stepFor(db, collection, known === undefined ? undefined : (JSON.parse(known) as Known))
    return step === undefined ? [] : [{ collection, step }]
  })
  return {
    needed: steps.map(({ collection }) => collection.id),
    isNew: meta === undefined,
    run: () => {
      if (meta === undefined) db.exec(ownTables)
      const set = db.prepare(
        `INSERT INTO "shequ_meta" VALUES (?, ?) ON CONFLICT DO UPDATE SET "value" = excluded."value"`
      )
      set.run("schema", String(schemaVersion))
      for (const { collection, step } of steps) {
        set.run(`collection:${collection.id}`, JSON.stringify(step(db)))
      }
    }
  }
}

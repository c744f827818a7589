/**
 * Brings a file up to what is installed: new collections become tables, new optional fields become columns. What would lose or
 * misread rows is refused, with what to do instead. It only ever goes forward.
 */
import type { Collection, Registry } from "@shequ/core"
import type Database from "better-sqlite3"
import { columns, numbers, past, shape } from "./columns.ts"
import { unavailable } from "./failure.ts"
import { type Known, read, schemaVersion, tableNames, write } from "./meta.ts"
import { quote } from "./quote.ts"
import { addColumn, createIndexes, createTables, ownTables } from "./tables.ts"
import { upgrade } from "./upgrade.ts"
import * as words from "./words.ts"

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
  distinct([...registry.collections.keys()].flatMap((id) => [id, past(id)]))
  for (const collection of registry.collections.values()) {
    if (/^(?:sqlite|shequ)_/i.test(collection.id)) throw unavailable(words.reserved(collection.id))
    const names = columns(collection).map((column) => column.name)
    const taken = names.find((name) => Object.hasOwn(numbers, name.toLowerCase()))
    if (taken !== undefined) throw unavailable(words.takenColumn(collection.id, taken))
    distinct(names)
  }
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
    db.exec(createTables(shape(collection)))
    db.exec(createIndexes(collection))
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
  const tables = [collection.id, past(collection.id)].map(quote)
  const has = (where: string): boolean =>
    tables.some((table) => db.prepare(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`).get() !== undefined)
  if (!isSame && !has("true")) {
    return (db) => {
      for (const table of tables) db.exec(`DROP TABLE ${table}`)
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
    for (const column of added) db.exec(addColumn(collection.id, column))
    return definition(collection, known)
  }
}

export interface Migration {
  /** What is not up to date: collections, or the layout as a whole. */
  readonly needed: ReadonlyArray<string>
  /** The file holds no store yet. */
  readonly isNew: boolean
  readonly run: () => void
}

/** Compares the file with what is installed. `run` does what is needed, in the caller's transaction. */
export const plan = (db: Database.Database, filename: string, registry: Registry.Registry): Migration => {
  checkNames(registry)
  const meta = read(db)
  if (meta === undefined && tableNames(db).length > 0) throw unavailable(words.otherDatabase(filename))
  const version = meta?.version ?? schemaVersion
  if (version > schemaVersion) throw unavailable(words.newer(filename, version, schemaVersion))
  if (meta !== undefined && version < schemaVersion) {
    return {
      needed: [`layout ${schemaVersion}`],
      isNew: false,
      run: () => {
        upgrade(db, filename, meta)
        write(db, meta.collections)
        plan(db, filename, registry).run()
      }
    }
  }
  const steps = [...registry.collections.values()].flatMap((collection) => {
    const step = stepFor(db, collection, meta?.collections.get(collection.id))
    return step === undefined ? [] : [{ collection, step }]
  })
  return {
    needed: steps.map(({ collection }) => collection.id),
    isNew: meta === undefined,
    run: () => {
      if (meta === undefined) db.exec(ownTables)
      write(
        db,
        steps.map(({ collection, step }) => [collection.id, step(db)] as const)
      )
    }
  }
}

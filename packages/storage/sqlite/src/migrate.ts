/**
 * Brings a file up to what is installed: new collections become tables, new optional fields become columns. What would lose or
 * misread rows is refused, with what to do instead. It only ever goes forward.
 */
import type { Collection, Registry } from "@shequ/core"
import { type Known, layoutChange, numbers, past, quote, shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { unavailable } from "./failure.ts"
import { read, schemaVersion, tableNames, write } from "./meta.ts"
import { addColumns, createIndexes, createTables, ownTables } from "./tables.ts"
import { upgrade } from "./upgrade.ts"
import * as words from "./words.ts"

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
    const names = shape(collection).columns.map((column) => column.name)
    const taken = names.find((name) => Object.hasOwn(numbers, name.toLowerCase()))
    if (taken !== undefined) throw unavailable(words.takenColumn(collection.id, taken))
    distinct(names)
  }
}

interface Step {
  readonly run: () => void
  /** Readers can do without. */
  readonly isNote: boolean
  /** What the file knows of the collection afterwards. */
  readonly known: Known
}

/** What has to be done for one collection, or why it cannot be. */
const stepFor = (
  db: Database.Database,
  collection: Collection.Collection,
  before: Known | undefined
): Step | undefined => {
  const tables = [collection.id, past(collection.id)].map(quote)
  const has = (where: string): boolean =>
    tables.some((table) => db.prepare(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`).get() !== undefined)
  const asking = layoutChange(collection, before)
  let step = asking.next()
  while (step.done !== true) step = asking.next(has(step.value))
  const change = step.value
  if (change === undefined) return undefined
  const run = (): void => {
    if (change.is === "note") return
    if (change.is === "add") {
      db.exec(addColumns(collection, change.add))
      return
    }
    if (change.is === "again") for (const table of tables) db.exec(`DROP TABLE ${table}`)
    db.exec(createTables(shape(collection)))
    db.exec(createIndexes(collection))
  }
  return { run, isNote: change.is === "note", known: change.known }
}

export interface Migration {
  /** What is not up to date: collections, or the layout as a whole. */
  readonly needed: ReadonlyArray<string>
  /** The file holds no store yet. */
  readonly isNew: boolean
  /** There is nothing to do. */
  readonly isCurrent: boolean
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
      isCurrent: false,
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
    needed: steps.flatMap(({ collection, step }) => (step.isNote ? [] : [collection.id])),
    isNew: meta === undefined,
    isCurrent: meta !== undefined && steps.length === 0,
    run: () => {
      if (meta === undefined) db.exec(ownTables)
      for (const { step } of steps) step.run()
      write(
        db,
        steps.map(({ collection, step }) => [collection.id, step.known] as const)
      )
    }
  }
}

/** Takes people's identities out of everything that was ever recorded, in place. */
import { type Author, type Collection, type Concerned, erasing, type Registry, type Row } from "@shequ/core"
import { key, past, quote, type Shape, shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { fromStored, type Stored, toStored } from "./columns.ts"
import * as Entries from "./Entries.ts"
import { unavailable } from "./failure.ts"
import * as meta from "./meta.ts"
import { list } from "./select.ts"
import { strangers } from "./words.ts"

const tablesOf = ({ id }: { readonly id: string }): ReadonlyArray<string> => [id, past(id)].map(quote)

/** The rows of one table that have one of the ids in one of the fields, each followed by its number. */
const found = (db: Database.Database, of: Shape, table: string, where: ReadonlyArray<Concerned>) => {
  const condition = where.map(({ field }) => `${quote(field)} IN (SELECT "value" FROM json_each(?))`).join(" OR ")
  return db
    .prepare<Array<string>, ReadonlyArray<Stored>>(
      `SELECT ${list([...of.columns.map(({ name }) => name), "recorded"])} FROM ${table} WHERE ${condition}`
    )
    .raw()
    .iterate(...where.map(({ ids }) => JSON.stringify(ids)))
}

const rewrite = (
  db: Database.Database,
  of: Shape,
  table: string,
  where: ReadonlyArray<Concerned>,
  change: (row: Row.AnyRow) => Row.AnyRow
): void => {
  const row = fromStored(of.columns)
  const stored = toStored(of.columns)
  const keys = key(of)
  // Nothing is written on a connection that still reads; of what was read, only what changes is kept.
  const changed: Array<ReadonlyArray<unknown>> = []
  for (const values of found(db, of, table, where)) {
    const before = row(values)
    const after = change(before)
    if (after !== before) changed.push([...stored(after), ...keys.map((name) => before[name]), values.at(-1)])
  }
  const update = db.prepare(
    `UPDATE ${table} SET ${of.columns.map(({ name }) => `${quote(name)} = ?`).join(", ")} ` +
      `WHERE ${[...keys, "recorded"].map((name) => `${quote(name)} = ?`).join(" AND ")}`
  )
  for (const values of changed) update.run(...values)
}

/** Of a collection that nobody describes, nobody knows whom its rows tell of. */
const checkStrangers = (db: Database.Database, filename: string, registry: Registry.Registry): void => {
  const unknown = [...(meta.read(db)?.collections.keys() ?? [])].filter((id) => !registry.collections.has(id))
  const hasRows = (table: string): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined
  const silent = unknown.filter((id) => tablesOf({ id }).some(hasRows))
  if (silent.length > 0) throw unavailable(strangers(filename, silent))
}

export interface People {
  readonly collection: Collection.Collection
  /** The id that takes the place of each one's. */
  readonly pseudonyms: ReadonlyMap<string, string>
  readonly by: Author
  readonly now: number
}

/** Gives the new ids of those who were there. In the caller's transaction. */
export const erase = (
  db: Database.Database,
  filename: string,
  registry: Registry.Registry,
  { by, collection, now, pseudonyms }: People
): ReadonlyMap<string, string> => {
  const own = shape(collection)
  const row = fromStored(own.columns)
  const theirs = [{ field: "id", ids: [...pseudonyms.keys()] }]
  const versions = tablesOf(own).flatMap((table) => Array.from(found(db, own, table, theirs), row))
  const plan = erasing(registry, collection, versions, pseudonyms)
  if (plan.erased.size === 0) return plan.erased
  checkStrangers(db, filename, registry)
  for (const [id, where] of plan.concerned) {
    const of = registry.collections.get(id)
    if (of === undefined) continue
    for (const table of tablesOf(of)) rewrite(db, shape(of), table, where, (one) => plan.row(id, one))
  }
  const entries = Entries.make(db)
  const last = entries.last().sequence
  const drafts = [...plan.erased.values()].map((erased, index) => ({ sequence: last + 1 + index, erased }))
  entries.add(
    drafts.map((draft) => ({ ...draft, op: "erase", collection: collection.id })),
    by,
    now
  )
  return plan.erased
}

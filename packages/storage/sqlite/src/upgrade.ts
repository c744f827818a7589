/**
 * From version 1, whose log held the rows of every change as JSON, to version 2, which keeps each version of a row once: the old log
 * is written again into new tables, and has to lead to the rows that are there. When and by whom is not known of those changes.
 */
import { type Change, Settle } from "@shequ/core"
import { quote, remembered, type Shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import * as Entries from "./Entries.ts"
import { unavailable } from "./failure.ts"
import type { Meta } from "./meta.ts"
import { list } from "./select.ts"
import * as Table from "./Table.ts"
import { createTables, logTable } from "./tables.ts"
import { unlike } from "./words.ts"

const old = (name: string): string => quote(`${name}/1`)

/** Whether both have the same rows. */
const isSame = (db: Database.Database, of: Shape): boolean => {
  const names = list(of.columns.map(({ name }) => name))
  const [before, after] = [`SELECT ${names} FROM ${old(of.id)}`, `SELECT ${names} FROM ${quote(of.id)}`]
  const differ = (a: string, b: string) => db.prepare(`${a} EXCEPT ${b} LIMIT 1`).get() !== undefined
  return !differ(before, after) && !differ(after, before)
}

const replay = (db: Database.Database, shapes: ReadonlyMap<string, Shape>): void => {
  const entries = Entries.make(db)
  const tables = new Map([...shapes].map(([id, of]) => [id, { of, table: Table.make(db, of) }]))
  const next = db
    .prepare<[number], [number, string]>(
      `SELECT "sequence", "change" FROM ${old("shequ_log")} WHERE "sequence" > ? ORDER BY "sequence" LIMIT 1`
    )
    .raw()
  const count: Settle.Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
  for (let found = next.get(0); found !== undefined; found = next.get(found[0])) {
    const [sequence, text] = found
    const change = JSON.parse(text) as Change
    const target = tables.get(change.collection)
    if (target === undefined) throw new Error(`The log names ${change.collection}, which the file does not know.`)
    const { of, table } = target
    const settled = Settle.settle(of, change, table.seen(), count, () => {})
    if (settled === undefined) continue
    table.keep(settled, sequence)
    entries.add([{ sequence, op: change.op, collection: change.collection }], { actor: "unknown" }, 0)
  }
}

/** In the caller's transaction. */
export const upgrade = (db: Database.Database, filename: string, meta: Meta): void => {
  const shapes = new Map([...meta.collections].map(([id, known]) => [id, remembered(id, known)]))
  const indexes = db
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .pluck()
    .all()
  for (const name of [...shapes.keys(), "shequ_log"]) db.exec(`ALTER TABLE ${quote(name)} RENAME TO ${old(name)}`)
  db.exec(logTable)
  for (const of of shapes.values()) db.exec(createTables(of))
  replay(db, shapes)
  for (const of of shapes.values()) {
    if (!isSame(db, of)) throw unavailable(unlike(filename, of.id))
  }
  for (const name of [...shapes.keys(), "shequ_log"]) db.exec(`DROP TABLE ${old(name)}`)
  for (const sql of indexes) db.exec(sql)
}

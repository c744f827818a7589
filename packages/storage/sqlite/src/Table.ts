/** The statements on the tables of one collection, prepared once. */
import { Conflict, Refusal, type Row, type Settle } from "@shequ/core"
import { key, past, quote, type Shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { fromStored, type Stored, toStored } from "./columns.ts"
import { fromCurrent, list, order } from "./select.ts"

export interface Table {
  /** The current versions of an id, in order. */
  readonly versions: (id: string) => Settle.Versions
  /** Rows as a change sees them: each id is read once, and what is set is kept by `keep` alone. */
  readonly seen: () => Settle.Rows
  /** Adds a journal's entry, and says whether it was not there yet. Throws `Conflict` when another has its id. */
  readonly append: (row: Row.AnyRow, sequence: number) => boolean
  /** Keeps what a change came to. */
  readonly keep: (settled: Settle.Settled, sequence: number) => void
}

export const make = (db: Database.Database, of: Shape): Table => {
  const stored = toStored(of.columns)
  const row = fromStored(of.columns)
  const keys = key(of)
  const table = quote(of.id)
  const keyIs = keys.map((name) => `${quote(name)} = ?`).join(" AND ")
  const names = list([...of.columns.map(({ name }) => name), "recorded"])
  const insertion = `INSERT INTO ${table} (${names}) VALUES (?${", ?".repeat(of.columns.length)})`

  const insert = db.prepare(insertion)
  const insertNew = db.prepare(`${insertion} ON CONFLICT DO NOTHING`)
  const find = db.prepare<[string], ReadonlyArray<Stored>>(`${fromCurrent(of)} WHERE "id" = ? ${order(of)}`).raw()
  const retire = db.prepare(
    `INSERT INTO ${quote(past(of.id))} (${names}, "superseded") SELECT ${names}, ? FROM ${table} WHERE ${keyIs}`
  )
  const drop = db.prepare(`DELETE FROM ${table} WHERE ${keyIs}`)

  const versions: Table["versions"] = (id) => find.all(id).map(row)
  return {
    versions,
    seen: () => {
      const ids = new Map<string, Settle.Versions>()
      return {
        get: (id) => {
          const known = ids.get(id) ?? versions(id)
          ids.set(id, known)
          return known
        },
        set: (id, of) => ids.set(id, of)
      }
    },
    append: (entry, sequence) => {
      const values = stored(entry)
      values.push(sequence)
      if (insertNew.run(values).changes > 0) return true
      const known = find.get(entry.id)
      // The last value is the number, and not of the row.
      if (known === undefined || known.some((value, index) => value !== values[index])) {
        throw new Conflict({ collection: of.id, id: entry.id, problem: Refusal.problem.otherContent })
      }
      return false
    },
    keep: ({ added, retired }, sequence) => {
      for (const version of retired) {
        const its = keys.map((name) => version[name])
        retire.run(sequence, ...its)
        drop.run(...its)
      }
      for (const version of added) insert.run(...stored(version), sequence)
    }
  }
}

/** The statements on one collection's table, prepared once, and what changes of its rows come to. */
import { type Collection, Conflict, InvalidRow, Refusal, type Row, type Written } from "@shequ/core"
import type Database from "better-sqlite3"
import { columns, fromStored, key, toStored } from "./columns.ts"
import { quote } from "./quote.ts"

export type Count = { -readonly [K in keyof Written]: number }

type Values = ReadonlyArray<string | number | null>

/** Each changes the table and the count, and says whether it changed anything. Throws `Conflict` or `InvalidRow`. */
export interface Table {
  readonly append: (row: Row.AnyRow, count: Count) => boolean
  /** `isDoubtful` hears of a row that is valid together with another version: judged when the write is complete. */
  readonly put: (row: Row.AnyRow, count: Count, isDoubtful: (id: string) => void) => boolean
  readonly correct: (row: Row.AnyRow, count: Count) => boolean
  readonly close: (id: string, validTo: string, count: Count) => boolean
  readonly remove: (id: string, count: Count) => boolean
  readonly checkOverlap: (id: string) => void
}

const same = (a: Values, b: Values): boolean => a.every((value, index) => value === b[index])

/** How rows of the collection are read: the statement without its condition, and the row that its values are of. */
export const selection = (collection: Collection.Collection) => {
  const all = columns(collection)
  return {
    sql: `SELECT ${all.map(({ name }) => quote(name)).join(", ")} FROM ${quote(collection.id)}`,
    order: `ORDER BY ${key(collection).map(quote).join(", ")}`,
    row: fromStored(all)
  }
}

export const make = (db: Database.Database, collection: Collection.Collection): Table => {
  const all = columns(collection)
  const keys = key(collection)
  const stored = toStored(all)
  const table = quote(collection.id)
  const keyIs = keys.map((name) => `${quote(name)} = ?`).join(" AND ")
  const insertion = `INSERT INTO ${table} (${all.map(({ name }) => quote(name)).join(", ")}) VALUES (${all.map(() => "?").join(", ")})`
  const replaced = all
    .filter(({ name }) => !keys.includes(name))
    .map(({ name }) => `${quote(name)} = excluded.${quote(name)}`)

  const insert = db.prepare(`${insertion} ON CONFLICT DO NOTHING`)
  const replace = db.prepare(
    `${insertion} ON CONFLICT (${keys.map(quote).join(", ")}) DO UPDATE SET ${replaced.join(", ")}`
  )
  const find = db.prepare<Array<unknown>, Values>(`${selection(collection).sql} WHERE ${keyIs}`).raw()
  const removal = db.prepare(`DELETE FROM ${table} WHERE "id" = ?`)

  const conflict = (id: string, what: string): Conflict =>
    new Conflict({ collection: collection.id, id, problem: what })
  const keyOf = (row: Row.AnyRow): ReadonlyArray<unknown> => keys.map((name) => row[name])
  const insertNew = (values: Values, count: Count): boolean => {
    if (insert.run(...values).changes === 0) return false
    count.added++
    return true
  }
  const replaceOld = (known: Values, values: Values, count: Count): boolean => {
    if (same(known, values)) {
      count.unchanged++
      return false
    }
    replace.run(...values)
    count.replaced++
    return true
  }

  const append: Table["append"] = (row, count) => {
    const values = stored(row)
    if (insertNew(values, count)) return true
    if (!same(find.get(row.id) ?? [], values)) throw conflict(row.id, Refusal.problem.otherContent)
    count.unchanged++
    return false
  }
  const correct: Table["correct"] = (row, count) => {
    const known = find.get(row.id)
    if (known === undefined) throw conflict(row.id, Refusal.problem.nothingToCorrect)
    return replaceOld(known, stored(row), count)
  }
  const remove: Table["remove"] = (id, count) => {
    const { changes } = removal.run(id)
    count.removed += changes
    return changes > 0
  }
  const nothing = { append, correct, remove, checkOverlap: () => {} }
  if (collection.kind === "journal") {
    const refuse = (id: string): never => {
      throw conflict(id, Refusal.problem.otherKind("journal"))
    }
    return { ...nothing, put: (row) => refuse(row.id), close: refuse }
  }

  const last = db
    .prepare<[string], [string, string | null]>(
      `SELECT "validFrom", "validTo" FROM ${table} WHERE "id" = ? ORDER BY "validFrom" DESC LIMIT 1`
    )
    .raw()
  const end = db.prepare(`UPDATE ${table} SET "validTo" = ? WHERE "id" = ? AND "validFrom" = ?`)
  const others = db.prepare<Array<unknown>, number>(
    `SELECT 1 FROM ${table} WHERE "id" = @id AND "validFrom" <> @from AND ("validTo" IS NULL OR "validTo" > @from) AND (@to IS NULL OR "validFrom" < @to) LIMIT 1`
  )
  const overlap = db
    .prepare<[string], [string, string]>(
      `SELECT a."validFrom", b."validFrom" FROM ${table} a JOIN ${table} b ON b."id" = a."id" AND b."validFrom" > a."validFrom" WHERE a."id" = ? AND (a."validTo" IS NULL OR a."validTo" > b."validFrom") ORDER BY 1, 2 LIMIT 1`
    )
    .raw()
  const refuse = (row: Row.AnyRow): never => {
    throw conflict(row.id, Refusal.problem.otherKind("register"))
  }
  return {
    append: refuse,
    correct: refuse,
    remove,
    put: (row, count, isDoubtful) => {
      const values = stored(row)
      if (!insertNew(values, count) && !replaceOld(find.get(...keyOf(row)) ?? [], values, count)) return false
      if (others.get({ id: row.id, from: row.validFrom, to: row.validTo ?? null }) !== undefined) isDoubtful(row.id)
      return true
    },
    close: (id, validTo, count) => {
      const found = last.get(id)
      if (found === undefined) throw conflict(id, Refusal.problem.nothingToClose)
      const [validFrom, until] = found
      if (until !== null && until !== validTo) throw conflict(id, Refusal.problem.closedAlready(until))
      if (until === validTo) {
        count.unchanged++
        return false
      }
      if (validTo <= validFrom) {
        throw new InvalidRow({
          collection: collection.id,
          id,
          column: "validTo",
          expected: Refusal.expected.laterDay(validFrom)
        })
      }
      end.run(validTo, id, validFrom)
      count.replaced++
      return true
    },
    checkOverlap: (id) => {
      const found = overlap.get(id)
      if (found !== undefined) throw conflict(id, Refusal.problem.overlap(...found))
    }
  }
}

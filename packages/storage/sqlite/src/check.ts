/** Looks whether a file is whole: its pages, its tables, and whether the log and the tables tell the same story. */
import type { StoreError } from "@shequ/core"
import { past, quote, remembered, type Shape } from "@shequ/storage-sql"
import Database from "better-sqlite3"
import { Duration, Effect } from "effect"
import * as Connection from "./Connection.ts"
import { sqlType } from "./columns.ts"
import { attemptOn, patiently, unavailable } from "./failure.ts"
import * as meta from "./meta.ts"
import { behind, newer, noStore, otherDatabase } from "./words.ts"

const own = ["shequ_meta", "shequ_log"]

/** Tables that are missing, lack a column or have another type there, and tables that are nobody's. */
function* structure(db: Database.Database, shapes: ReadonlyArray<Shape>): Generator<string> {
  const there = new Set(meta.tableNames(db))
  const wanted = new Set([...own, ...shapes.flatMap(({ id }) => [id, past(id)])])
  for (const name of wanted) if (!there.has(name)) yield `The table ${name} is missing.`
  for (const name of there)
    if (!wanted.has(name) && !name.startsWith("sqlite_")) yield `The table ${name} is not of a store.`
  for (const { columns, id } of shapes) {
    for (const table of [id, past(id)].filter((name) => there.has(name))) {
      const found = db.prepare<[string], [string, string]>("SELECT name, type FROM pragma_table_info(?)").raw()
      const types = new Map(found.all(table))
      for (const { name, type } of columns) {
        if (types.get(name) !== sqlType(type))
          yield `The table ${table} has no column ${name} of type ${sqlType(type)}.`
      }
    }
  }
}

interface Story {
  readonly wrong: string
  /** Gives the numbers of changes where it is. */
  readonly sql: string
  readonly parameters: ReadonlyArray<string>
}

/** What tables and log must not say of each other. */
function* stories(shapes: ReadonlyArray<Shape>): Generator<Story> {
  const unknown = (table: string, number: string): Story => ({
    wrong: `The table ${table} names changes that the log does not have`,
    sql: `SELECT DISTINCT "${number}" FROM ${quote(table)} WHERE "${number}" NOT IN (SELECT "sequence" FROM "shequ_log")`,
    parameters: []
  })
  const none = (table: string, number: string): string =>
    `NOT EXISTS (SELECT 1 FROM ${quote(table)} WHERE "${number}" = "sequence")`
  for (const { id } of shapes) {
    yield unknown(id, "recorded")
    yield unknown(past(id), "recorded")
    yield unknown(past(id), "superseded")
    yield {
      wrong: `The table ${past(id)} has versions that ended before they began`,
      sql: `SELECT DISTINCT "superseded" FROM ${quote(past(id))} WHERE "superseded" <= "recorded"`,
      parameters: []
    }
    yield {
      wrong: `The log tells of changes of ${id} that no row is of`,
      sql:
        `SELECT "sequence" FROM "shequ_log" WHERE "collection" = ? AND CASE "op" WHEN 'erase' THEN false` +
        ` WHEN 'remove' THEN ${none(past(id), "superseded")}` +
        ` ELSE ${none(id, "recorded")} AND ${none(past(id), "recorded")} END`,
      parameters: [id]
    }
  }
  yield {
    wrong: "Times in the log go back",
    sql: `SELECT "sequence" FROM (SELECT "sequence", "at", lag("at") OVER (ORDER BY "sequence") AS "before" FROM "shequ_log") WHERE "at" < "before"`,
    parameters: []
  }
}

/** So many numbers are named. */
const few = 5

const look = (db: Database.Database, filename: string): ReadonlyArray<string> => {
  const known = meta.read(db)
  if (known === undefined) {
    throw unavailable(meta.tableNames(db).length === 0 ? noStore(filename) : otherDatabase(filename))
  }
  if (known.version > meta.schemaVersion) throw unavailable(newer(filename, known.version, meta.schemaVersion))
  if (known.version < meta.schemaVersion) throw unavailable(behind(filename, [`layout ${meta.schemaVersion}`]))
  const shapes = [...known.collections].map(([id, one]) => remembered(id, one))
  const pages = (db.pragma("integrity_check") as ReadonlyArray<{ readonly integrity_check: string }>)
    .map((row) => row.integrity_check)
    .filter((line) => line !== "ok")
  const found = [...pages, ...structure(db, shapes)]
  // Tables that are damaged or missing have nothing to say of each other.
  if (found.length > 0) return found
  return [...stories(shapes)].flatMap(({ parameters, sql, wrong }) => {
    const numbers = db
      .prepare<unknown[], number>(`${sql} LIMIT ${few + 1}`)
      .pluck()
      .all(...parameters)
    if (numbers.length === 0) return []
    return [`${wrong}: ${numbers.slice(0, few).join(", ")}${numbers.length > few ? ", …" : ""}.`]
  })
}

/**
 * Reads all of a file, as it is at one moment, and says what is wrong with it: damaged pages, tables that are missing or nobody's, a log
 * and tables that do not tell the same story. Nothing, when the file is sound.
 */
export const check = (filename: string): Effect.Effect<ReadonlyArray<string>, StoreError> => {
  const attempt = attemptOn(filename)
  const patient = patiently(attempt, { time: Duration.seconds(30) })
  const looking = Effect.flatMap(Connection.snapshot(patient, "check", filename), (db) =>
    attempt("check", () => {
      try {
        return look(db, filename)
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_CORRUPT")) return [error.message]
        throw error
      }
    })
  )
  return Effect.scoped(looking)
}

/** The two tables of a collection – what is current, and what was replaced or removed – and the SQL that reads them. */
import { type Column, key, past, quote, type Shape } from "@shequ/storage-sql"
import { storedType } from "./columns.ts"

export const list = (names: ReadonlyArray<string>): string => names.map(quote).join(", ")

const names = (of: Shape): string => list(of.columns.map(({ name }) => name))

/** By id, and by the day from which a version is valid: text is compared by its bytes. */
export const order = (of: Shape): string => `ORDER BY ${list(key(of))}`

/** The columns of a row, then the change that recorded it, and the one that superseded it. */
export const versions = (of: Shape): string =>
  `(SELECT ${names(of)}, "recorded", NULL::BIGINT AS "superseded" FROM ${quote(of.id)}` +
  ` UNION ALL SELECT ${names(of)}, "recorded", "superseded" FROM ${quote(past(of.id))})`

/** Current rows, or rows as they were known right after the change in the first parameter. */
export const rows = (of: Shape, known: number | undefined): string =>
  known === undefined
    ? `SELECT ${names(of)} FROM ${quote(of.id)}`
    : `SELECT ${names(of)} FROM ${quote(of.id)} WHERE "recorded" <= $1` +
      ` UNION ALL SELECT ${names(of)} FROM ${quote(past(of.id))} WHERE "recorded" <= $1 AND $1 < "superseded"`

/** The texts in a parameter that holds them as JSON. */
export const texts = (parameter: string): string => `(SELECT unnest(from_json(${parameter}, '["VARCHAR"]')))`

/** Current rows with these ids, and when they were recorded. */
export const byId = (of: Shape): string =>
  `SELECT ${names(of)}, "recorded" FROM ${quote(of.id)} WHERE "id" IN ${texts("$1")} ${order(of)}`

const numbers = { current: ["recorded"], past: ["recorded", "superseded"] }

const create = (of: Shape, table: string, own: ReadonlyArray<string>): string => {
  const keys = key(of)
  const lines = of.columns.map(
    ({ name, type }) => `${quote(name)} ${storedType(type)}${keys.includes(name) ? " NOT NULL" : ""}`
  )
  return `CREATE TABLE ${quote(table)} (${[...own.map((name) => `${quote(name)} BIGINT NOT NULL`), ...lines].join(", ")})`
}

/**
 * There is no primary key: DuckDB would keep it in memory as a whole, and refuses to delete a key and insert it again in one
 * transaction. The store looks ids up before it writes, one write at a time. Only the key is NOT NULL: rows are checked by their
 * Schema before they come here.
 */
export const createTables = (of: Shape): ReadonlyArray<string> => [
  create(of, of.id, numbers.current),
  create(of, past(of.id), numbers.past)
]

export const dropTables = (of: Shape): ReadonlyArray<string> =>
  [of.id, past(of.id)].map((table) => `DROP TABLE ${quote(table)}`)

export const addColumn = (of: Shape, { name, type }: Column): ReadonlyArray<string> =>
  [of.id, past(of.id)].map((table) => `ALTER TABLE ${quote(table)} ADD COLUMN ${quote(name)} ${storedType(type)}`)

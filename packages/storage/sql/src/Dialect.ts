/**
 * What differs between databases, and nothing else. Days are ISO text in every database, instants whole UTC milliseconds, coded
 * sets JSON; everything that a dialect gets is SQL already.
 */
import type { Costs } from "./choose.ts"

export type ParameterType = "text" | "integer" | "flag"

export interface Column {
  readonly name: string
  readonly type: "text" | "integer"
}

/** How large a statement may be. */
export interface Limits {
  /** SELECTs of a UNION ALL. */
  readonly selects: number
  /** Columns of a SELECT. */
  readonly columns: number
  /** Tables of a SELECT. */
  readonly tables: number
}

export interface Dialect {
  readonly id: string
  readonly limits: Limits
  /** What it takes to answer, and to give rows out. */
  readonly costs: Costs
  /**
   * The column by which tables lie apart on several servers. What a server can answer of its own rows (`isAlone`) is grouped by it
   * too: each then sends numbers in place of rows. Only what is known now is asked so.
   */
  readonly apart?: string
  /** The place of the parameter with this number, counted from 1. */
  readonly parameter: (number: number, type: ParameterType) => string
  /** A SELECT of the rows in a parameter: a JSON array of arrays. */
  readonly rows: (parameter: string, columns: ReadonlyArray<Column>) => string
  /** The whole quotient of two whole numbers that are not negative. */
  readonly divide: (dividend: string, divisor: string) => string
  /** Days since 1970-01-01 of a day written `YYYY-MM-DD`. */
  readonly dayNumber: (text: string) => string
  /** The inverse of `dayNumber`. */
  readonly dayText: (number: string) => string
  /** The digits of a text as a number. */
  readonly digits: (text: string) => string
  /** The first of these values that is not missing. */
  readonly firstOf: (values: ReadonlyArray<string>) => string
  /** Whether the set in a column has one of the codes: true or false, false where the set is missing. */
  readonly has: (column: string, any: ReadonlyArray<Code>) => string
  /** The same of a set whose codes have a first day and perhaps an end. */
  readonly hasOn: (column: string, any: ReadonlyArray<Code>, day: string) => string
  /** How many rows fulfil a condition. */
  readonly count: (condition: string) => string
  /** All bits that occur in a number, of those in `mask`. */
  readonly bits: (number: string, condition: string, mask: number) => string
  /** The value at rank `ceil(n / d × count)` of the values in order. */
  readonly rank: (value: string, condition: string, n: string, d: string) => string
}

/** A code as a value, and as it stands in JSON. */
export interface Code {
  readonly text: string
  readonly json: string
}

const each = (mask: number): ReadonlyArray<number> => [1, 2, 4, 8, 16, 32, 64, 128].filter((bit) => (mask & bit) !== 0)

const commas = (parts: ReadonlyArray<string>): string => parts.join(", ")

const texts = (any: ReadonlyArray<Code>): string => commas(any.map(({ text }) => text))

const coalesce = (values: ReadonlyArray<string>): string => `coalesce(${commas(values)})`

const or = (conditions: ReadonlyArray<string>): string =>
  conditions.length === 1 ? (conditions[0] as string) : `(${conditions.join(" OR ")})`

/** Numbers that JavaScript gives must come as whole numbers (`bigint`). `shequ_rank` is an aggregate that the adapter brings. */
export const sqlite: Dialect = {
  id: "sqlite",
  limits: { selects: 500, columns: 2000, tables: 64 },
  costs: { select: 3000, read: 1.4, row: 0.5, value: 0.2 },
  parameter: (number) => `?${number}`,
  // SQLite takes json_each for a few rows, which it then reads all for each row of another table; of two it thinks they are many.
  // And it looks rows up only by columns that have a type.
  rows: (parameter, columns) =>
    `SELECT ${commas(
      columns.map(({ name, type }, index) => `CAST("rows"."value" ->> ${index} AS ${type}) AS "${name}"`)
    )} FROM json_each(${parameter}) AS "rows", json_each('[0]') AS "many"`,
  divide: (dividend, divisor) => `((${dividend}) / ${divisor})`,
  dayNumber: (text) => `(unixepoch(${text}) / 86400)`,
  dayText: (number) => `date(${number} * 86400, 'unixepoch')`,
  digits: (text) => `CAST(${text} AS INTEGER)`,
  firstOf: coalesce,
  has: (column, any) => `(${column} IS NOT NULL AND ${or(any.map(({ json }) => `instr(${column}, ${json}) > 0`))})`,
  hasOn: (column, any, day) =>
    `(${sqlite.has(column, any)} AND EXISTS (SELECT 1 FROM json_each(${column}) AS "tag"` +
    ` WHERE "tag"."value" ->> 'code' IN (${texts(any)}) AND "tag"."value" ->> 'from' <= ${day}` +
    ` AND coalesce("tag"."value" ->> 'to' > ${day}, true)))`,
  count: (condition) => `count(*) FILTER (WHERE ${condition})`,
  bits: (number, condition, mask) =>
    each(mask)
      .map((bit) => `coalesce(max(${number} & ${bit}) FILTER (WHERE ${condition}), 0)`)
      .join(" | "),
  rank: (value, condition, n, d) => `shequ_rank(${value}, ${n}, ${d}) FILTER (WHERE ${condition})`
}

export const postgres: Dialect = {
  id: "postgres",
  limits: { selects: 500, columns: 1664, tables: 200 },
  costs: { select: 10_000, read: 1.2, row: 1, value: 0.4 },
  parameter: (number, type) => `$${number}::${{ text: "text", integer: "bigint", flag: "boolean" }[type]}`,
  rows: (parameter, columns) =>
    `SELECT ${commas(
      columns.map(
        ({ name, type }, index) =>
          `${type === "integer" ? `("value" ->> ${index})::bigint` : `"value" ->> ${index}`} AS "${name}"`
      )
    )} FROM jsonb_array_elements(${parameter}::jsonb) AS "rows" ("value")`,
  divide: (dividend, divisor) => `((${dividend}) / ${divisor})`,
  dayNumber: (text) => `((${text})::date - date '1970-01-01')`,
  dayText: (number) => `to_char(date '1970-01-01' + (${number})::integer, 'YYYY-MM-DD')`,
  digits: (text) => `(${text})::integer`,
  firstOf: coalesce,
  has: (column, any) => `(${column} IS NOT NULL AND ${column} ?| ARRAY[${texts(any)}])`,
  hasOn: (column, any, day) =>
    `(${column} IS NOT NULL AND ${or(any.map(({ text }) => `${column} @> jsonb_build_array(jsonb_build_object('code', ${text}))`))}` +
    ` AND EXISTS (SELECT 1 FROM jsonb_array_elements(${column}) AS "tag" ("value")` +
    ` WHERE "tag"."value" ->> 'code' IN (${texts(any)}) AND "tag"."value" ->> 'from' <= ${day}` +
    ` AND coalesce("tag"."value" ->> 'to' > ${day}, true)))`,
  count: (condition) => `count(*) FILTER (WHERE ${condition})`,
  bits: (number, condition) => `coalesce(bit_or(${number}) FILTER (WHERE ${condition}), 0)`,
  rank: (value, condition, n, d) =>
    // A hair less, so that what is computed with fractions does not lie above a whole rank.
    `percentile_disc(greatest(${n}::float8 / ${d} - 1e-12, 0)) WITHIN GROUP (ORDER BY ${value}) FILTER (WHERE ${condition})`
}

/**
 * Postgres in front of others that each hold the rows of some communities. It sends them neither `coalesce` nor subqueries, conversions
 * only of what is a value beforehand, and of a comparison of texts only what has a column in it.
 */
export const postgresApart: Dialect = {
  ...postgres,
  id: "postgres-apart",
  apart: "community",
  firstOf: (values) =>
    `CASE ${values
      .slice(0, -1)
      .map((value) => `WHEN ${value} IS NOT NULL THEN ${value}`)
      .join(" ")} ELSE ${values.at(-1)} END`,
  has: (column, any) => `(${column} IS NOT NULL AND ${or(any.map(({ json }) => `${column} @> ${json}::jsonb`))})`,
  hasOn: (column, any, day) =>
    `(${column} IS NOT NULL AND jsonb_path_exists(${column},` +
    ` '$[*] ? (@.code == $any[*] && @.from <= $day && !(@.to <= $day))',` +
    ` ('{"any":[' || ${any.map(({ json }) => json).join(" || ',' || ")} || '],"day":"' || ${day} || '"}')::jsonb))`
}

export const duckdb: Dialect = {
  id: "duckdb",
  limits: { selects: 200, columns: 2000, tables: 200 },
  // Statements work on several processors; these are two.
  costs: { select: 10_000, read: 0.25, row: 0.8, value: 0.35 },
  parameter: (number, type) => `$${number}::${{ text: "VARCHAR", integer: "BIGINT", flag: "BOOLEAN" }[type]}`,
  rows: (parameter, columns) =>
    `SELECT ${commas(
      columns.map(
        ({ name, type }, index) =>
          `${type === "integer" ? `("value" ->> ${index})::BIGINT` : `"value" ->> ${index}`} AS "${name}"`
      )
    )} FROM json_each(${parameter})`,
  divide: (dividend, divisor) => `((${dividend}) // ${divisor})`,
  dayNumber: (text) => `(CAST(${text} AS DATE) - DATE '1970-01-01')`,
  dayText: (number) => `strftime(DATE '1970-01-01' + CAST(${number} AS INTEGER), '%Y-%m-%d')`,
  digits: (text) => `CAST(${text} AS INTEGER)`,
  firstOf: coalesce,
  has: (column, any) => `(${column} IS NOT NULL AND ${or(any.map(({ json }) => `contains(${column}, ${json})`))})`,
  hasOn: (column, any, day) =>
    `(${column} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(${column}) AS "tag"` +
    ` WHERE ("tag"."value" ->> 'code') IN (${texts(any)}) AND ("tag"."value" ->> 'from') <= ${day}` +
    ` AND coalesce(("tag"."value" ->> 'to') > ${day}, true)))`,
  // Faster than FILTER.
  count: (condition) => `count_if(${condition})`,
  bits: (number, condition) => `coalesce(bit_or(${number}) FILTER (WHERE ${condition}), 0)`,
  rank: (value, condition, n, d) =>
    `list_sort(list(${value}) FILTER (WHERE ${condition}))[(${n} * count(*) FILTER (WHERE ${condition}) + ${d} - 1) // ${d}]`
}

/**
 * What differs between databases, and nothing else. Days are ISO text in every database, instants whole UTC milliseconds, coded
 * sets JSON; everything that a dialect gets is SQL already.
 */
export type ParameterType = "text" | "integer" | "flag"

export interface Column {
  readonly name: string
  readonly type: "text" | "integer"
}

export interface Dialect {
  readonly id: string
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
  /** A table of the codes in a JSON column, and how its code, first day and end are read. */
  readonly codes: (column: string, dated: boolean) => Codes
  /** All bits that occur in a number, of those in `mask`. */
  readonly bits: (number: string, condition: string, mask: number) => string
  /** The value at rank `ceil(n / d × count)` of the values in order. */
  readonly rank: (value: string, condition: string, n: string, d: string) => string
}

export interface Codes {
  readonly from: string
  readonly code: string
  readonly first: string
  readonly end: string
}

const each = (mask: number): ReadonlyArray<number> => [1, 2, 4, 8, 16, 32, 64, 128].filter((bit) => (mask & bit) !== 0)

const commas = (parts: ReadonlyArray<string>): string => parts.join(", ")

/** Numbers that JavaScript gives must come as whole numbers (`bigint`). `shequ_rank` is an aggregate that the adapter brings. */
export const sqlite: Dialect = {
  id: "sqlite",
  parameter: (number) => `?${number}`,
  rows: (parameter, columns) =>
    `SELECT ${commas(columns.map(({ name }, index) => `"value" ->> ${index} AS "${name}"`))} FROM json_each(${parameter})`,
  divide: (dividend, divisor) => `((${dividend}) / ${divisor})`,
  dayNumber: (text) => `(unixepoch(${text}) / 86400)`,
  dayText: (number) => `date(${number} * 86400, 'unixepoch')`,
  digits: (text) => `CAST(${text} AS INTEGER)`,
  codes: (column, dated) => ({
    from: `json_each(${column}) AS "tag"`,
    code: dated ? `"tag"."value" ->> 'code'` : `"tag"."value"`,
    first: `"tag"."value" ->> 'from'`,
    end: `"tag"."value" ->> 'to'`
  }),
  bits: (number, condition, mask) =>
    each(mask)
      .map((bit) => `coalesce(max(${number} & ${bit}) FILTER (WHERE ${condition}), 0)`)
      .join(" | "),
  rank: (value, condition, n, d) => `shequ_rank(${value}, ${n}, ${d}) FILTER (WHERE ${condition})`
}

export const postgres: Dialect = {
  id: "postgres",
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
  codes: (column, dated) => ({
    from: `jsonb_array_elements(${column}::jsonb) AS "tag" ("value")`,
    code: dated ? `"tag"."value" ->> 'code'` : `"tag"."value" #>> '{}'`,
    first: `"tag"."value" ->> 'from'`,
    end: `"tag"."value" ->> 'to'`
  }),
  bits: (number, condition) => `coalesce(bit_or(${number}) FILTER (WHERE ${condition}), 0)`,
  rank: (value, condition, n, d) =>
    `(array_agg(${value} ORDER BY ${value}) FILTER (WHERE ${condition}))[(${n} * count(*) FILTER (WHERE ${condition}) + ${d} - 1) / ${d}]`
}

export const duckdb: Dialect = {
  id: "duckdb",
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
  codes: (column, dated) => ({
    from: `json_each(${column}) AS "tag"`,
    code: dated ? `"tag"."value" ->> 'code'` : `"tag"."value" ->> '$'`,
    first: `"tag"."value" ->> 'from'`,
    end: `"tag"."value" ->> 'to'`
  }),
  bits: (number, condition) => `coalesce(bit_or(${number}) FILTER (WHERE ${condition}), 0)`,
  rank: (value, condition, n, d) =>
    `list_sort(list(${value}) FILTER (WHERE ${condition}))[(${n} * count(*) FILTER (WHERE ${condition}) + ${d} - 1) // ${d}]`
}

/**
 * Puts values at the end of a column, many at a time: a loop for each type. What is `undefined` or `null` is missing; a column of
 * which no values are given has none.
 */
import type { Tag } from "../../collection/Row.ts"
import * as Qualifier from "../../quantity/Qualifier.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import {
  type CodeColumn,
  type Column,
  type DayColumn,
  endless,
  grown,
  isWhole,
  missingDay,
  missingWhole,
  type NumberColumn,
  numberAt,
  type TagsColumn
} from "./Column.ts"

/** The values of some rows of one field, as rows have them. */
export type Values = ArrayLike<unknown>

/** The codes of values to come: used again and again. */
let coded = new Int32Array(1024)

const setCodes = (column: CodeColumn, rows: number, count: number): void => {
  let most = 0
  for (let at = 0; at < count; at++) most |= coded[at] as number
  if (most > 0xff && column.codes instanceof Uint8Array) column.codes = Uint16Array.from(column.codes)
  if (most > 0xffff && column.codes instanceof Uint16Array) column.codes = Int32Array.from(column.codes)
  column.codes = grown(column.codes, rows + count)
  const { codes } = column
  for (let at = 0; at < count; at++) codes[rows + at] = coded[at] as number
}

const appendCodes = (column: CodeColumn, rows: number, count: number, values: Values): void => {
  if (coded.length < count) coded = new Int32Array(count)
  const { dictionary } = column
  for (let at = 0; at < count; at++) {
    const value = values[at]
    coded[at] = value === undefined || value === null ? 0 : dictionary.numberOf(String(value))
  }
  setCodes(column, rows, count)
}

/** Numbers that 32 bits cannot hold are kept as doubles, and so are all before. */
const widen = (column: NumberColumn, rows: number): Float64Array => {
  const wide = new Float64Array(column.values.length)
  for (let row = 0; row < rows; row++) wide[row] = numberAt(column, row)
  column.values = wide
  column.unit = 1
  return wide
}

const appendNumbers = (column: NumberColumn, rows: number, count: number, values: Values): void => {
  column.values = grown(column.values, rows + count)
  const { unit } = column
  let into = column.values
  for (let at = 0; at < count; at++) {
    const value = values[at]
    const number = value === undefined || value === null ? Number.NaN : (value as number)
    if (into instanceof Int32Array) {
      const whole = Number.isNaN(number) ? missingWhole : number / unit
      if (whole === missingWhole ? Number.isNaN(number) : isWhole(whole)) {
        into[rows + at] = whole
        continue
      }
      into = widen(column, rows + at)
    }
    into[rows + at] = number
  }
}

const appendDays = (column: DayColumn, rows: number, count: number, values: Values, missing: number): void => {
  column.days = grown(column.days, rows + count)
  const { days } = column
  for (let at = 0; at < count; at++) {
    const value = values[at]
    days[rows + at] = value === undefined || value === null ? missing : toEpochDay(value as LocalDate)
  }
}

const appendTags = (column: TagsColumn, rows: number, count: number, values: Values): void => {
  column.start = grown(column.start, rows + count + 1)
  const { dictionary, start } = column
  let end = start[rows] as number
  for (let at = 0; at < count; at++) {
    const tags = (values[at] ?? []) as ReadonlyArray<string | Tag>
    column.codes = grown(column.codes, end + tags.length)
    column.from = grown(column.from, end + tags.length)
    column.to = grown(column.to, end + tags.length)
    for (const tag of tags) {
      const dated = typeof tag === "string" ? undefined : tag
      column.codes[end] = dictionary.numberOf(dated === undefined ? (tag as string) : dated.code)
      column.from[end] = dated === undefined ? missingDay : toEpochDay(dated.from)
      column.to[end] = dated?.to === undefined ? endless : toEpochDay(dated.to)
      end++
    }
    start[rows + at + 1] = end
  }
}

/** Puts `count` values behind the `rows` that are there; `missing` stands for a day that is not given. */
export const append = (column: Column, rows: number, count: number, values: Values, missing = missingDay): void => {
  switch (column.type) {
    case "code":
      return appendCodes(column, rows, count, values)
    case "number":
      return appendNumbers(column, rows, count, values)
    case "day":
      return appendDays(column, rows, count, values, missing)
    case "tags":
      return appendTags(column, rows, count, values)
  }
}

/** Qualifiers as their bits. */
export const appendQualifiers = (column: CodeColumn, rows: number, count: number, values: Values): void => {
  if (coded.length < count) coded = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    const value = values[at]
    coded[at] = value === undefined || value === null ? 0 : Qualifier.bits[value as Qualifier.Qualifier]
  }
  setCodes(column, rows, count)
}

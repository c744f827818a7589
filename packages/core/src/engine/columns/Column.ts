/**
 * One field of all rows as a typed array that grows. Missing values have a reserved value: code 0, `NaN`, `missingDay`, −1. Texts
 * and codes are interned in a dictionary; references are row ids interned in the dictionary of the collection referred to. Codes and
 * numbers are narrow for as long as they fit.
 */
import type { Tag } from "../../collection/Row.ts"
import * as Qualifier from "../../quantity/Qualifier.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { type Dictionary, dictionary } from "./Dictionary.ts"

export const missingDay = -0x80000000
/** No whole number of 32 bits reaches it: columns do not keep this one. */
export const never = 0x7fffffff
/** Stands for no number among whole numbers of 32 bits. */
export const missingWhole = -0x80000000
/** The day of a register row that has no end. */
export const endless = 0x7fffffff

type Growable = Uint8Array | Uint16Array | Int32Array | Float64Array

export const grown = <A extends Growable>(array: A, size: number): A => {
  if (size <= array.length) return array
  const bigger = new (array.constructor as new (length: number) => A)(Math.max(size, array.length * 2, 1024))
  bigger.set(array as never)
  return bigger
}

/** Codes and texts; narrow while the dictionary is small. */
export interface CodeColumn {
  readonly type: "code"
  readonly dictionary: Dictionary
  codes: Uint8Array | Uint16Array | Int32Array
}
/** Multiples of `unit` in 32 bits (`missingWhole` for none) while all of them are; doubles otherwise, with unit 1. */
export interface NumberColumn {
  readonly type: "number"
  values: Int32Array | Float64Array
  unit: number
}
export interface DayColumn {
  readonly type: "day"
  days: Int32Array
}
/** Rows `start[i]` to `start[i + 1]` of the spells are row i's. Undated codes hold always. */
export interface TagsColumn {
  readonly type: "tags"
  readonly dictionary: Dictionary
  start: Int32Array
  codes: Int32Array
  from: Int32Array
  to: Int32Array
}
export type Column = CodeColumn | NumberColumn | DayColumn | TagsColumn

export const codeColumn = (of: Dictionary): CodeColumn => ({
  type: "code",
  dictionary: of,
  codes: new Uint8Array(1024)
})
/** Instants are mostly whole seconds: of unit 1000. */
export const numberColumn = (unit: number): NumberColumn => ({ type: "number", values: new Int32Array(1024), unit })
export const dayColumn = (): DayColumn => ({ type: "day", days: new Int32Array(1024) })
export const tagsColumn = (): TagsColumn => ({
  type: "tags",
  dictionary: dictionary(),
  start: new Int32Array(1025),
  codes: new Int32Array(1024),
  from: new Int32Array(1024),
  to: new Int32Array(1024)
})

const setCode = (column: CodeColumn, row: number, code: number): void => {
  if (code > 0xff && column.codes instanceof Uint8Array) column.codes = Uint16Array.from(column.codes)
  if (code > 0xffff && column.codes instanceof Uint16Array) column.codes = Int32Array.from(column.codes)
  column.codes = grown(column.codes, row + 1)
  column.codes[row] = code
}

/** The number of a row; `NaN` for none. */
export const numberAt = ({ unit, values }: Pick<NumberColumn, "unit" | "values">, row: number): number => {
  const value = values[row] as number
  return value === missingWhole && values instanceof Int32Array ? Number.NaN : value * unit
}

/** Whether a number can be kept in 32 bits: the least stands for none, and the greatest for what no number reaches. */
export const isWhole = (value: number): boolean =>
  (value | 0) === value && value !== missingWhole && value !== never && !Object.is(value, -0)

const setNumber = (column: NumberColumn, row: number, value: number): void => {
  column.values = grown(column.values, row + 1)
  if (column.values instanceof Int32Array) {
    const whole = Number.isNaN(value) ? missingWhole : value / column.unit
    if (Number.isNaN(value) || isWhole(whole)) {
      column.values[row] = whole
      return
    }
    const wide = new Float64Array(column.values.length)
    for (let at = 0; at < row; at++) wide[at] = numberAt(column, at)
    column.values = wide
    column.unit = 1
  }
  column.values[row] = value
}

const setTags = (column: TagsColumn, row: number, tags: ReadonlyArray<string | Tag>): void => {
  let at = column.start[row] as number
  column.codes = grown(column.codes, at + tags.length)
  column.from = grown(column.from, at + tags.length)
  column.to = grown(column.to, at + tags.length)
  for (const tag of tags) {
    const dated = typeof tag === "string" ? undefined : tag
    column.codes[at] = column.dictionary.numberOf(dated === undefined ? (tag as string) : dated.code)
    column.from[at] = dated === undefined ? missingDay : toEpochDay(dated.from)
    column.to[at] = dated?.to === undefined ? endless : toEpochDay(dated.to)
    at++
  }
  column.start = grown(column.start, row + 2)
  column.start[row + 1] = at
}

/** Puts a value at the end: `row` is the number of rows before it. */
export const push = (column: Column, row: number, value: unknown): void => {
  switch (column.type) {
    case "code":
      setCode(column, row, value === undefined ? 0 : column.dictionary.numberOf(String(value)))
      return
    case "number":
      setNumber(column, row, value === undefined ? Number.NaN : (value as number))
      return
    case "day":
      column.days = grown(column.days, row + 1)
      column.days[row] = value === undefined ? missingDay : toEpochDay(value as LocalDate)
      return
    case "tags":
      setTags(column, row, (value ?? []) as ReadonlyArray<string | Tag>)
  }
}

/** Qualifier bits are small numbers as they are. */
export const pushQualifier = (column: CodeColumn, row: number, value: unknown): void =>
  setCode(column, row, value === undefined ? 0 : Qualifier.bits[value as Qualifier.Qualifier])

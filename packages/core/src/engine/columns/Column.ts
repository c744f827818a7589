/**
 * One field of all rows as a typed array that grows. Missing values have a reserved value: code 0, `NaN`, `missingDay`, −1. Texts
 * and codes are interned in a dictionary; references are row ids interned in the dictionary of the collection referred to. Codes and
 * numbers are narrow for as long as they fit.
 */
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

/** The number of a row; `NaN` for none. */
export const numberAt = ({ unit, values }: Pick<NumberColumn, "unit" | "values">, row: number): number => {
  const value = values[row] as number
  return value === missingWhole && values instanceof Int32Array ? Number.NaN : value * unit
}

/** Whether a number can be kept in 32 bits: the least stands for none, and the greatest for what no number reaches. */
export const isWhole = (value: number): boolean =>
  (value | 0) === value && value !== missingWhole && value !== never && !Object.is(value, -0)

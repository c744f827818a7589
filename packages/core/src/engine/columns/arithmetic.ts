/** Loops over numbers, days and codes that give numbers or conditions. */
import type { Comparison } from "../../expr/Expr.ts"
import type { Zone } from "../../time/Zone.ts"
import { type Bits, none } from "./bits.ts"
import { missingDay, missingWhole } from "./Column.ts"
import type { Dictionary } from "./Dictionary.ts"
import type { CodeVector, ConditionVector, DayVector, NumberVector } from "./Vector.ts"

type Numbers = ArrayLike<number>

const sign = (is: Comparison): { readonly below: boolean; readonly equal: boolean; readonly above: boolean } => ({
  below: is === "lt" || is === "le" || is === "ne",
  equal: is === "eq" || is === "le" || is === "ge",
  above: is === "gt" || is === "ge" || is === "ne"
})

/** Compares two columns of numbers; `missing` stands for no value in both (`NaN` never compares, and needs no such number). */
export const compareNumbers = (
  size: number,
  is: Comparison,
  left: Numbers,
  right: Numbers,
  missing: number
): ConditionVector => {
  const t = none(size)
  const f = none(size)
  const { above, below, equal } = sign(is)
  for (let word = 0, row = 0; row < size; word++) {
    const end = Math.min(row + 32, size)
    let yes = 0
    let no = 0
    for (let bit = 0; row < end; row++, bit++) {
      const a = left[row] as number
      const b = right[row] as number
      if (a === missing || b === missing) continue
      const holds = a < b ? below : a > b ? above : a === b ? equal : undefined
      if (holds === true) yes |= 1 << bit
      else if (holds === false) no |= 1 << bit
    }
    t[word] = yes
    f[word] = no
  }
  return { type: "condition", t, f }
}

/** The codes of one dictionary in another, by text; texts that the other lacks are added. */
export const translate = (codes: CodeVector, into: Dictionary): CodeVector => {
  if (codes.dictionary === into) return codes
  const numbers = Int32Array.from(codes.dictionary.texts, (text, code) => (code === 0 ? 0 : into.numberOf(text)))
  return { type: "code", dictionary: into, codes: Int32Array.from(codes.codes, (code) => numbers[code] as number) }
}

const dayMs = 86_400_000
/** More days than this have no table: there are that many in 500 years. */
const mostDays = 200_000

/** The local days of instants. */
export const daysOf = (size: number, vector: NumberVector, zone: Zone): DayVector => {
  const days = new Int32Array(size)
  const { packed } = vector
  const of = packed?.values ?? vector.values
  const unit = packed?.unit ?? 1
  const none = packed === undefined ? Number.NaN : missingWhole
  const utcDay = (row: number): number => Math.floor(((of[row] as number) * unit) / dayMs)
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let row = 0; row < size; row++) {
    if (of[row] === none) continue
    const utc = utcDay(row)
    if (utc < low) low = utc
    if (utc > high) high = utc
  }
  // Offsets of UTC days; NaN for those within which they change, and for all where there are too many days for a table.
  const offsets = Float64Array.from({ length: high - low < mostDays ? high - low + 1 : 0 }, (_, at) => {
    const start = (low + at) * dayMs
    const offset = zone.offsetAt(start)
    return offset === zone.offsetAt(start + dayMs - 1) ? offset : Number.NaN
  })
  for (let row = 0; row < size; row++) {
    const instant = (of[row] as number) * unit
    if (of[row] === none || Number.isNaN(instant)) {
      days[row] = missingDay
      continue
    }
    const offset = offsets[Math.floor(instant / dayMs) - low] ?? Number.NaN
    days[row] = Number.isNaN(offset) ? zone.epochDayOf(instant) : Math.floor((instant + offset) / dayMs)
  }
  return { type: "day", days }
}

/** Year, month and day of a day in one number: 20100630. */
export const dateNumber = (epochDay: number): number => {
  const z = epochDay + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return year * 10_000 + month * 100 + (dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)
}

/** Days from Monday to Friday up to a day, from some Monday on. */
export const weekdaysUpTo = (epochDay: number): number => {
  const fromMonday = epochDay + 3
  const week = Math.floor(fromMonday / 7)
  return week * 5 + Math.min(fromMonday - week * 7 + 1, 5)
}

/** True wherever the number is there. */
export const isThere = (size: number, test: (row: number) => boolean): Bits => {
  const bits = none(size)
  for (let row = 0; row < size; row++) if (test(row)) bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
  return bits
}

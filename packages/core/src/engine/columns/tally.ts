/** What the rows of another frame that refer to each row say. */
import type { Tally } from "../../expr/Expr.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { has } from "./bits.ts"
import { type DayColumn, missingDay } from "./Column.ts"
import { groupOnce, innerScope, isByValidity, links } from "./groups.ts"
import { onOwnDay, timeOf } from "./ownDay.ts"
import { onDay, read, readCondition, readDays, readNumbers, type Scope, typeOf } from "./read.ts"
import { tallyCount } from "./tallyCount.ts"
import type { Vector } from "./Vector.ts"

/** Tells of every row of the frame and every row that its tally takes. */
const eachTaken = (scope: Scope, expr: Tally, take: (row: number, other: number) => void): Scope => {
  const { frame, moment, period, reading } = scope
  const other = reading.dataset.frame(expr.collection)
  const time = timeOf(other, expr.time)
  const base: Scope = { reading, frame: other, period, moment }
  const inner: Scope = { ...base, moment: onOwnDay(base, time) }
  const { codeOf, via } = links(scope, inner, expr)
  const { rows, start } = groupOnce(other.size, via.codes, via.dictionary.texts.length, via)
  const byValidity = isByValidity(other, expr)
  const { window } = expr
  const ownWhere = expr.where === undefined ? undefined : readCondition(inner, expr.where).t
  const whereOn = (day: number) =>
    expr.where === undefined || !(byValidity && window.within === "so-far")
      ? ownWhere
      : readCondition({ ...inner, moment: onDay(reading, day) }, expr.where).t
  const days = inner.moment.days as Int32Array
  const until = (other.columns.get("validTo") as DayColumn | undefined)?.days
  const [first, end] = [toEpochDay(period.start), toEpochDay(period.end)]
  const edge = window.within === "before" || window.within === "after" ? window.of : undefined
  const exact =
    edge !== undefined && typeOf(reading, frame, edge) === "instant" && typeOf(reading, other, time) === "instant"
  const limits = edge === undefined ? undefined : exact ? readNumbers(scope, edge) : readDays(scope, edge)
  const times = exact ? readNumbers(inner, time) : days
  for (let row = 0; row < frame.size; row++) {
    const code = codeOf(row)
    if (code === 0) continue
    const today = moment.day ?? (moment.days[row] as number)
    const where = whereOn(today)
    const last = start[code + 1] as number
    for (let at = start[code] as number; at < last; at++) {
      const one = rows[at] as number
      const day = days[one] as number
      switch (window.within) {
        case "ever":
          break
        case "so-far":
          if (day === missingDay || day > today) continue
          if (byValidity && (until?.[one] as number) <= today) continue
          break
        case "period":
          if (day === missingDay || day >= end) continue
          if (byValidity ? (until?.[one] as number) <= first : day < first) continue
          break
        default: {
          const [a, b] = [times[one] as number, limits?.[row] as number]
          if (Number.isNaN(a) || Number.isNaN(b) || a === missingDay || b === missingDay) continue
          if (window.within === "before" ? a >= b : a <= b) continue
        }
      }
      if (where === undefined || has(where, one)) take(row, one)
    }
  }
  return inner
}

/** The tally of every row. */
export const tally = (scope: Scope, expr: Tally): Vector => {
  const { size } = scope.frame
  if (expr.fn === "count") {
    const counted = tallyCount(scope, expr)
    if (counted !== undefined) return counted
    const values = new Float64Array(size)
    eachTaken(scope, expr, (row) => {
      values[row] = (values[row] as number) + 1
    })
    return { type: "number", values }
  }
  const inner = innerScope(scope, expr)
  const value = expr.value ?? timeOf(inner.frame, expr.time)
  if (expr.fn === "sum") {
    const values = new Float64Array(size)
    const of = readNumbers(inner, value)
    eachTaken(scope, expr, (row, other) => {
      const found = of[other] as number
      if (!Number.isNaN(found)) values[row] = (values[row] as number) + found
    })
    return { type: "number", values }
  }
  const of = read(inner, value)
  const isDay = of.type === "day"
  const source: ArrayLike<number> = of.type === "day" ? of.days : of.type === "number" ? of.values : []
  const missing = isDay ? missingDay : Number.NaN
  const out = isDay ? new Int32Array(size).fill(missing) : new Float64Array(size).fill(missing)
  const earlier = expr.fn === "first"
  eachTaken(scope, expr, (row, other) => {
    const found = source[other] as number
    if (Number.isNaN(found) || found === missingDay) return
    const best = out[row] as number
    if (Number.isNaN(best) || best === missingDay || (earlier ? found < best : found > best)) out[row] = found
  })
  return isDay ? { type: "day", days: out as Int32Array } : { type: "number", values: out as Float64Array }
}

/** Adds to the bits of every row the bits of the rows that its tally takes; asks for the former only where there are some. */
export const addQualifiers = (
  scope: Scope,
  expr: Tally,
  bitsOfOther: (inner: Scope) => Uint8Array | undefined,
  own: () => Uint8Array
): void => {
  const bits = bitsOfOther(innerScope(scope, expr))
  if (bits === undefined) return
  const into = own()
  eachTaken(scope, expr, (row, other) => {
    into[row] = (into[row] as number) | (bits[other] as number)
  })
}

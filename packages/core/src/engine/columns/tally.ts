/** What the rows of another frame that refer to each row say. */
import type { Expr, Tally } from "../../expr/Expr.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { has } from "./bits.ts"
import { type DayColumn, missingDay } from "./Column.ts"
import type { Frame } from "./Frame.ts"
import { keyOf, onDay, read, readCodes, readCondition, readDays, readNumbers, type Scope, typeOf } from "./read.ts"
import type { Moment, Vector } from "./Vector.ts"

/** When a row of the collection happened, or began. */
export const timeOf = (frame: Frame, named: Expr | undefined): Expr =>
  named ?? { op: "field", path: [frame.collection.time ?? "validFrom"] }

/** Each row read on its own day. */
export const onOwnDay = (scope: Scope, time: Expr): Moment => {
  const { frame, reading } = scope
  const key = `${frame.collection.id}#${keyOf(time)}`
  let moment = reading.moments.get(key)
  if (moment === undefined) {
    const anyDay: Scope = { ...scope, moment: onDay(reading, missingDay) }
    moment = {
      key,
      // Most conditions do not ask for the day.
      get days() {
        return readDays(anyDay, time)
      }
    }
    reading.moments.set(key, moment)
  }
  return moment
}

/** The rows of a frame by what they refer to: those of code `c` are `rows[start[c]] … rows[start[c + 1] - 1]`. */
interface Groups {
  readonly start: Int32Array
  readonly rows: Int32Array
}

const groups = new WeakMap<object, Groups>()

const groupBy = (size: number, codes: ArrayLike<number>, count: number, owner: object): Groups => {
  let known = groups.get(owner)
  if (known === undefined) {
    const start = new Int32Array(count + 1)
    for (let row = 0; row < size; row++) start[(codes[row] as number) + 1]!++
    for (let code = 0; code < count; code++) start[code + 1] = (start[code + 1] as number) + (start[code] as number)
    const next = start.slice()
    const rows = new Int32Array(size)
    for (let row = 0; row < size; row++) {
      const code = codes[row] as number
      const at = next[code] as number
      rows[at] = row
      next[code] = at + 1
    }
    known = { start, rows }
    groups.set(owner, known)
  }
  return known
}

/** Tells of every row of the frame and every row that its tally takes. */
const eachTaken = (scope: Scope, expr: Tally, take: (row: number, other: number) => void): Scope => {
  const { frame, moment, period, reading } = scope
  const other = reading.dataset.frame(expr.collection)
  const time = timeOf(other, expr.time)
  const base: Scope = { reading, frame: other, period, moment }
  const inner: Scope = { ...base, moment: onOwnDay(base, time) }
  const via = readCodes(inner, expr.via)
  const equals = readCodes(scope, expr.equals)
  const codes =
    equals.dictionary === via.dictionary
      ? undefined
      : Int32Array.from(equals.dictionary.texts, (text) => (text === "" ? 0 : via.dictionary.find(text)))
  const { rows, start } = groupBy(other.size, via.codes, via.dictionary.texts.length, via)
  const byValidity = other.collection.kind === "register" && expr.time === undefined
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
    const own = equals.codes[row] as number
    const code = codes === undefined ? own : (codes[own] as number)
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

const innerScope = (scope: Scope, expr: Tally): Scope => {
  const frame = scope.reading.dataset.frame(expr.collection)
  const base: Scope = { ...scope, frame }
  return { ...base, moment: onOwnDay(base, timeOf(frame, expr.time)) }
}

/** The tally of every row. */
export const tally = (scope: Scope, expr: Tally): Vector => {
  const { size } = scope.frame
  if (expr.fn === "count") {
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

/** Adds to the bits of every row the bits of the rows that its tally takes. */
export const addQualifiers = (
  scope: Scope,
  expr: Tally,
  bitsOfOther: (inner: Scope) => Uint8Array | undefined,
  into: Uint8Array
): void => {
  const bits = bitsOfOther(innerScope(scope, expr))
  if (bits === undefined) return
  eachTaken(scope, expr, (row, other) => {
    into[row] = (into[row] as number) | (bits[other] as number)
  })
}

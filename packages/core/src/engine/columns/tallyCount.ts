/**
 * Counts the rows that refer to each row, where a window is a stretch of time: the times of each group are put in order once, and
 * every row finds the two ends of its window in them, however many rows refer to it.
 */
import type { Tally } from "../../expr/Expr.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { key as periodKey } from "../../time/Period.ts"
import { has } from "./bits.ts"
import { missingDay } from "./Column.ts"
import { innerScope, isByValidity, links } from "./groups.ts"
import { timeOf } from "./ownDay.ts"
import { followsPeriod, keyOf, readCondition, readDays, readNumbers, type Scope, typeOf } from "./read.ts"
import type { NumberVector } from "./Vector.ts"

/** The times of group `c`, in order, are `times[start[c]]` to `times[start[c] + dated[c]]`; rows without a time come behind. */
interface Times {
  readonly start: Int32Array
  readonly dated: Int32Array
  readonly times: Float64Array
}

const known = new WeakMap<Scope["reading"], Map<string, Times>>()

const build = (
  inner: Scope,
  codes: ArrayLike<number>,
  count: number,
  values: ArrayLike<number>,
  where: Uint32Array | undefined
): Times => {
  const { size } = inner.frame
  const start = new Int32Array(count + 1)
  for (let row = 0; row < size; row++) if (where === undefined || has(where, row)) start[(codes[row] as number) + 1]!++
  for (let code = 0; code < count; code++) start[code + 1] = (start[code + 1] as number) + (start[code] as number)
  const times = new Float64Array(start[count] as number)
  const dated = new Int32Array(count)
  for (let row = 0; row < size; row++) {
    if (where !== undefined && !has(where, row)) continue
    const value = values[row] as number
    if (Number.isNaN(value) || value === missingDay) continue
    const code = codes[row] as number
    times[(start[code] as number) + (dated[code] as number)] = value
    dated[code]!++
  }
  for (let code = 1; code < count; code++) {
    const many = dated[code] as number
    const from = start[code] as number
    if (many > 1) times.subarray(from, from + many).sort()
  }
  return { start, dated, times }
}

/** How many of the first `count` times from `from` on are below a limit. */
const below = (times: Float64Array, from: number, count: number, limit: number): number => {
  let low = from
  let high = from + count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low - from
}

/** How many are at most the limit: of days and milliseconds, those below the next. */
const upTo = (times: Float64Array, from: number, count: number, limit: number): number =>
  below(times, from, count, limit + 1)

/** `undefined` where rows are taken by their validity: their windows have two ends of their own. */
export const tallyCount = (scope: Scope, expr: Tally): NumberVector | undefined => {
  const { frame, moment, period, reading } = scope
  const { window } = expr
  const inner = innerScope(scope, expr)
  if (isByValidity(inner.frame, expr) && (window.within === "so-far" || window.within === "period")) return undefined
  const time = timeOf(inner.frame, expr.time)
  const edge = window.within === "before" || window.within === "after" ? window.of : undefined
  const exact =
    edge !== undefined && typeOf(reading, frame, edge) === "instant" && typeOf(reading, inner.frame, time) === "instant"
  const { codeOf, via } = links(scope, inner, expr)
  const during = [expr.via, expr.where, expr.time].some((one) => one !== undefined && followsPeriod(one))
  const parts = [expr.via, expr.where, time].map((one) => (one === undefined ? "" : keyOf(one)))
  const key = [expr.collection, exact, during ? periodKey(period) : "", ...parts].join("|")
  const own = known.get(reading) ?? new Map<string, Times>()
  known.set(reading, own)
  let groups = own.get(key)
  if (groups === undefined) {
    const values = exact ? readNumbers(inner, time) : (inner.moment.days as Int32Array)
    const where = expr.where === undefined ? undefined : readCondition(inner, expr.where).t
    groups = build(inner, via.codes, via.dictionary.texts.length, values, where)
    own.set(key, groups)
  }
  const { dated, start, times } = groups
  const [first, end] = [toEpochDay(period.start), toEpochDay(period.end)]
  const limits = edge === undefined ? undefined : exact ? readNumbers(scope, edge) : readDays(scope, edge)
  const ownDays = window.within === "so-far" && moment.day === undefined ? moment.days : undefined
  const values = new Float64Array(frame.size)
  for (let row = 0; row < values.length; row++) {
    const code = codeOf(row)
    if (code === 0) continue
    const from = start[code] as number
    const many = dated[code] as number
    switch (window.within) {
      case "ever":
        values[row] = (start[code + 1] as number) - from
        break
      case "so-far":
        values[row] = upTo(times, from, many, ownDays === undefined ? (moment.day as number) : (ownDays[row] as number))
        break
      case "period":
        values[row] = below(times, from, many, end) - below(times, from, many, first)
        break
      default: {
        const limit = limits?.[row] as number
        if (Number.isNaN(limit) || limit === missingDay) break
        values[row] =
          window.within === "before" ? below(times, from, many, limit) : many - upTo(times, from, many, limit)
      }
    }
  }
  return { type: "number", values }
}

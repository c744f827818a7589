/** What an aggregate makes of some rows, by their numbers in a list; all of them have a value. */
import { Overflow } from "../../measure/State.ts"
import type { Dictionary } from "./Column.ts"
import { readCodes, readNumbers, type Scope } from "./read.ts"
import { select } from "./select.ts"
import type { RowAggregate } from "./take.ts"

/** The number of rows `[from, to)` of the list; `NaN` where there are none. */
export type Judge = (rows: Int32Array, from: number, to: number) => number

/** Marks for counting every value once: a value is new when it does not bear the mark of this count. */
interface Marks {
  readonly marks: Int32Array
  last: number
}
const allMarks = new WeakMap<Dictionary, Marks>()
const marksOf = (dictionary: Dictionary): Marks => {
  let known = allMarks.get(dictionary)
  if (known === undefined || known.marks.length < dictionary.texts.length || known.last > 0x70000000) {
    known = { marks: new Int32Array(dictionary.texts.length), last: 0 }
    allMarks.set(dictionary, known)
  }
  return known
}

const distinct = (
  scope: Scope,
  aggregate: Extract<RowAggregate, { kind: "distinct" | "sum" | "min" | "max" }>
): Judge => {
  const { codes, dictionary } = readCodes(scope, aggregate.of)
  const found = marksOf(dictionary)
  const { marks } = found
  return (rows, from, to) => {
    const mark = ++found.last
    let count = 0
    for (let at = from; at < to; at++) {
      const code = codes[rows[at] as number] as number
      count += Number(marks[code] !== mark)
      marks[code] = mark
    }
    return count === 0 ? Number.NaN : count
  }
}

let scratch = new Float64Array(1024)

const percentile = (scope: Scope, aggregate: Extract<RowAggregate, { kind: "percentile" }>): Judge => {
  const { d, n } = aggregate
  const values = readNumbers(scope, aggregate.of)
  return (rows, from, to) => {
    const count = to - from
    if (count === 0) return Number.NaN
    if (scratch.length < count) scratch = new Float64Array(count * 2)
    for (let at = 0; at < count; at++) scratch[at] = values[rows[from + at] as number] as number
    return select(scratch, count, Math.max(1, Math.ceil((n * count) / d)) - 1)
  }
}

const most = Number.MAX_SAFE_INTEGER

const total =
  (values: Float64Array): Judge =>
  (rows, from, to) => {
    let sum = 0
    for (let at = from; at < to; at++) {
      sum += values[rows[at] as number] as number
      if (sum > most || sum < -most) throw new Overflow()
    }
    return from === to ? Number.NaN : sum
  }

const extreme =
  (values: Float64Array, isLeast: boolean): Judge =>
  (rows, from, to) => {
    let best = from === to ? Number.NaN : (values[rows[from] as number] as number)
    for (let at = from + 1; at < to; at++) {
      const value = values[rows[at] as number] as number
      if (isLeast ? value < best : value > best) best = value
    }
    return best
  }

export const judgeOf = (scope: Scope, aggregate: RowAggregate): Judge => {
  switch (aggregate.kind) {
    case "count":
      return (_, from, to) => (to > from ? to - from : Number.NaN)
    case "distinct":
      return distinct(scope, aggregate)
    case "percentile":
      return percentile(scope, aggregate)
    case "sum":
      return total(readNumbers(scope, aggregate.of))
    default:
      return extreme(readNumbers(scope, aggregate.of), aggregate.kind === "min")
  }
}

/** What an aggregate makes of some rows, by their numbers in a list. */
import { Overflow } from "../../measure/State.ts"
import type { Dictionary } from "./Column.ts"
import { readCodes, readNumbers, type Scope } from "./read.ts"
import { select } from "./select.ts"
import type { RowAggregate } from "./take.ts"

export interface Judge {
  /** The number of rows `[from, to)` of the list; `NaN` where none of them has a value. */
  readonly of: (rows: Int32Array, from: number, to: number) => number
  /** Whether a row has what is aggregated. */
  readonly has: (row: number) => boolean
}

/** Marks for counting every value once: a value is new when it does not bear the mark of this count. */
interface Marks {
  readonly marks: Int32Array
  last: number
}
const allMarks = new WeakMap<Dictionary, Marks>()
const marksOf = (dictionary: Dictionary): Marks => {
  let known = allMarks.get(dictionary)
  if (known === undefined || known.marks.length < dictionary.texts.length || known.last > 0x7ffffff0) {
    known = { marks: new Int32Array(dictionary.texts.length), last: 0 }
    allMarks.set(dictionary, known)
  }
  return known
}

const most = Number.MAX_SAFE_INTEGER

const distinct = (
  scope: Scope,
  aggregate: Extract<RowAggregate, { kind: "distinct" | "sum" | "min" | "max" }>
): Judge => {
  const { codes, dictionary } = readCodes(scope, aggregate.of)
  const found = marksOf(dictionary)
  const { marks } = found
  return {
    has: (row) => codes[row] !== 0,
    of: (rows, from, to) => {
      const mark = ++found.last
      // A missing value is never new.
      marks[0] = mark
      let count = 0
      for (let at = from; at < to; at++) {
        const code = codes[rows[at] as number] as number
        if (marks[code] !== mark) {
          marks[code] = mark
          count++
        }
      }
      return count === 0 ? Number.NaN : count
    }
  }
}

let scratch = new Float64Array(1024)

const percentile = (scope: Scope, aggregate: Extract<RowAggregate, { kind: "percentile" }>): Judge => {
  const { d, n } = aggregate
  const values = readNumbers(scope, aggregate.of)
  return {
    has: (row) => !Number.isNaN(values[row]),
    of: (rows, from, to) => {
      if (scratch.length < to - from) scratch = new Float64Array((to - from) * 2)
      let count = 0
      for (let at = from; at < to; at++) {
        const value = values[rows[at] as number] as number
        if (!Number.isNaN(value)) scratch[count++] = value
      }
      return count === 0 ? Number.NaN : select(scratch, count, Math.max(1, Math.ceil((n * count) / d)) - 1)
    }
  }
}

const total =
  (values: Float64Array): Judge["of"] =>
  (rows, from, to) => {
    let sum = 0
    let isEmpty = true
    for (let at = from; at < to; at++) {
      const value = values[rows[at] as number] as number
      if (Number.isNaN(value)) continue
      isEmpty = false
      sum += value
      if (sum > most || sum < -most) throw new Overflow()
    }
    return isEmpty ? Number.NaN : sum
  }

const extreme =
  (values: Float64Array, isLeast: boolean): Judge["of"] =>
  (rows, from, to) => {
    let best = Number.NaN
    for (let at = from; at < to; at++) {
      const value = values[rows[at] as number] as number
      if (Number.isNaN(value)) continue
      if (Number.isNaN(best) || (isLeast ? value < best : value > best)) best = value
    }
    return best
  }

export const judgeOf = (scope: Scope, aggregate: RowAggregate): Judge => {
  switch (aggregate.kind) {
    case "count":
      return { of: (_, from, to) => (to > from ? to - from : Number.NaN), has: () => true }
    case "distinct":
      return distinct(scope, aggregate)
    case "percentile":
      return percentile(scope, aggregate)
    default: {
      const values = readNumbers(scope, aggregate.of)
      return {
        has: (row) => !Number.isNaN(values[row]),
        of: aggregate.kind === "sum" ? total(values) : extreme(values, aggregate.kind === "min")
      }
    }
  }
}

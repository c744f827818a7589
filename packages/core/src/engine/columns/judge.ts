/** What an aggregate makes of some rows; all of them have a value. */
import { Overflow } from "../../measure/State.ts"
import type { Bits } from "./bits.ts"
import type { Cells } from "./cells.ts"
import type { Dictionary } from "./Dictionary.ts"
import { readCodes, readNumbers } from "./read.ts"
import { distinctInRange } from "./repeats.ts"
import { rankedOf } from "./steps.ts"
import type { RowAggregate, Taking } from "./take.ts"

export interface Judge {
  /** The number of rows `[from, to)` of a list; `NaN` where there are none. */
  readonly ofList: (rows: Int32Array, from: number, to: number) => number
  /** The same of the rows of a mask in `[from, to)`, where it can be told without a list. */
  readonly ofRange?: (mask: Bits, from: number, to: number) => number
}

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
  { scope, time }: Taking,
  { layout }: Cells,
  aggregate: Extract<RowAggregate, { kind: "distinct" | "sum" | "min" | "max" }>
): Judge => {
  const { codes, dictionary } = readCodes(scope, aggregate.of)
  const found = marksOf(dictionary)
  const { marks } = found
  const inRange = layout === undefined ? undefined : distinctInRange(scope, layout, time, aggregate.of)
  return {
    ofList: (rows, from, to) => {
      const mark = ++found.last
      let count = 0
      for (let at = from; at < to; at++) {
        const code = codes[rows[at] as number] as number
        count += Number(marks[code] !== mark)
        marks[code] = mark
      }
      return count === 0 ? Number.NaN : count
    },
    ...(inRange === undefined ? {} : { ofRange: (mask, from, to) => inRange(mask, from, to) || Number.NaN })
  }
}

const most = Number.MAX_SAFE_INTEGER

const total =
  (values: Float64Array): Judge["ofList"] =>
  (rows, from, to) => {
    let sum = 0
    for (let at = from; at < to; at++) {
      sum += values[rows[at] as number] as number
      if (sum > most || sum < -most) throw new Overflow()
    }
    return from === to ? Number.NaN : sum
  }

const extreme =
  (values: Float64Array, isLeast: boolean): Judge["ofList"] =>
  (rows, from, to) => {
    let best = from === to ? Number.NaN : (values[rows[from] as number] as number)
    for (let at = from + 1; at < to; at++) {
      const value = values[rows[at] as number] as number
      if (isLeast ? value < best : value > best) best = value
    }
    return best
  }

export const judgeOf = (taking: Taking, cells: Cells, aggregate: RowAggregate): Judge => {
  const { scope } = taking
  switch (aggregate.kind) {
    case "count":
      return { ofList: (_, from, to) => (to > from ? to - from : Number.NaN) }
    case "distinct":
      return distinct(taking, cells, aggregate)
    case "percentile":
      return { ofList: rankedOf(scope, aggregate.of, aggregate.n, aggregate.d) }
    case "sum":
      return { ofList: total(readNumbers(scope, aggregate.of)) }
    default:
      return { ofList: extreme(readNumbers(scope, aggregate.of), aggregate.kind === "min") }
  }
}

/**
 * A condition on one column: on the code of a row, or on where its number lies among some bounds. Everything else that a
 * condition can say is made of these. A table says for each code – or for each range between bounds – whether it is true (1),
 * false (0) or unknown (2).
 */
import type { Comparison } from "../../expr/Expr.ts"
import { missingDay } from "./Column.ts"
import type { Dictionary } from "./Dictionary.ts"
import type { CodeVector, DayVector, NumberVector } from "./Vector.ts"

export type Leaf =
  | { readonly of: CodeVector; readonly table: Uint8Array }
  /** `table[i]` is for values of at least `i` of the bounds, which go up; below the first there is no value. */
  | { readonly of: NumberVector | DayVector; readonly bounds: ReadonlyArray<number>; readonly table: Uint8Array }

/** From what is true of each text; a missing value is unknown. */
export const ofTexts = (of: CodeVector, holds: (text: string) => boolean): Leaf => ({
  of,
  table: tableOf(of.dictionary, holds)
})

/** A table for codes, from what is true of each text; a missing value is unknown. */
export const tableOf = (dictionary: Dictionary, holds: (text: string) => boolean): Uint8Array => {
  const table = new Uint8Array(dictionary.texts.length)
  table[0] = 2
  for (let code = 1; code < table.length; code++) table[code] = holds(dictionary.texts[code] as string) ? 1 : 0
  return table
}

const float = new Float64Array(1)
const whole = new BigInt64Array(float.buffer)
/** The next greater number that a double can hold. */
const above = (value: number): number => {
  if (value === 0) return Number.MIN_VALUE
  if (!Number.isFinite(value)) return value
  float[0] = value
  whole[0] = (whole[0] as bigint) + (value > 0 ? 1n : -1n)
  return float[0]
}

const least = (of: NumberVector | DayVector): number => (of.type === "day" ? missingDay + 1 : Number.NEGATIVE_INFINITY)

/** How a number or day compares with another one. */
export const ofComparison = (of: NumberVector | DayVector, is: Comparison, edge: number): Leaf => {
  const [below, equal, over] = {
    lt: [1, 0, 0],
    le: [1, 1, 0],
    eq: [0, 1, 0],
    ne: [1, 0, 1],
    ge: [0, 1, 1],
    gt: [0, 0, 1]
  }[is] as [number, number, number]
  // Compared with nothing, nothing is known.
  if (Number.isNaN(edge) || (of.type === "day" && edge === missingDay)) {
    return { of, bounds: [least(of)], table: Uint8Array.of(2, 2) }
  }
  const next = of.type === "day" ? edge + 1 : above(edge)
  if (below === equal) return { of, bounds: [least(of), next], table: Uint8Array.of(2, below, over) }
  if (equal === over) return { of, bounds: [least(of), edge], table: Uint8Array.of(2, below, over) }
  return { of, bounds: [least(of), edge, next], table: Uint8Array.of(2, below, equal, over) }
}

/** Whether a number or day is one of these. */
export const ofMembers = (of: NumberVector | DayVector, members: ReadonlyArray<number>): Leaf => {
  const bounds = [least(of)]
  const table = [2, 0]
  for (const one of [...new Set(members)].sort((a, b) => a - b)) {
    if (Number.isNaN(one)) continue
    if (bounds.at(-1) === one && bounds.length > 1) table[table.length - 1] = 1
    else {
      bounds.push(one)
      table.push(1)
    }
    bounds.push(of.type === "day" ? one + 1 : above(one))
    table.push(0)
  }
  return { of, bounds, table: Uint8Array.from(table) }
}

/** Whether there is no value. */
export const ofMissing = (of: CodeVector | NumberVector | DayVector): Leaf => {
  if (of.type !== "code") return { of, bounds: [least(of)], table: Uint8Array.of(1, 0) }
  const table = new Uint8Array(of.dictionary.texts.length)
  table[0] = 1
  return { of, table }
}

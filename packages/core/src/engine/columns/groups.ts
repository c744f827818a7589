/** Which rows of a frame refer to each row of another. */
import type { Tally } from "../../expr/Expr.ts"
import type { Frame } from "./Frame.ts"
import { onOwnDay, timeOf } from "./ownDay.ts"
import { readCodes, type Scope } from "./read.ts"

/** The rows of a frame by what they refer to: those of code `c` are `rows[start[c]] … rows[start[c + 1] - 1]`. */
export interface Groups {
  readonly start: Int32Array
  readonly rows: Int32Array
}

export const groupBy = (size: number, codes: ArrayLike<number>, count: number): Groups => {
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
  return { start, rows }
}

const groups = new WeakMap<object, Groups>()

/** The groups of what belongs to `owner`, put together once. */
export const groupOnce = (size: number, codes: ArrayLike<number>, count: number, owner: object): Groups => {
  let known = groups.get(owner)
  if (known === undefined) {
    known = groupBy(size, codes, count)
    groups.set(owner, known)
  }
  return known
}

/** The referring rows of a tally, each read on its own day. */
export const innerScope = (scope: Scope, expr: Tally): Scope => {
  const frame = scope.reading.dataset.frame(expr.collection)
  const base: Scope = { ...scope, frame }
  return { ...base, moment: onOwnDay(base, timeOf(frame, expr.time)) }
}

/** What rows refer to, and what each row of the frame must be referred to by, as numbers of one dictionary; 0 for nothing. */
export const links = (scope: Scope, inner: Scope, expr: Tally) => {
  const via = readCodes(inner, expr.via)
  const equals = readCodes(scope, expr.equals)
  const codes =
    equals.dictionary === via.dictionary
      ? undefined
      : Int32Array.from(equals.dictionary.texts, (text) => (text === "" ? 0 : via.dictionary.find(text)))
  return {
    via,
    codeOf: (row: number): number => {
      const own = equals.codes[row] as number
      return codes === undefined ? own : (codes[own] as number)
    }
  }
}

/** Rows of a register are taken while they are valid, unless a time is named. */
export const isByValidity = (other: Frame, expr: Tally): boolean =>
  other.collection.kind === "register" && expr.time === undefined

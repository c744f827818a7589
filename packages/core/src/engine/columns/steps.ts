/**
 * Whole numbers dealt out into 64 steps, from small to great, with about as many rows on each: which step a row is on takes one byte. To
 * find the value at a rank, rows are counted by step, and only those of one step are looked at.
 */
import type { Expr } from "../../expr/Expr.ts"
import { missingWhole, never } from "./Column.ts"
import { kept } from "./kept.ts"
import { read, type Scope } from "./read.ts"
import { select } from "./select.ts"
import type { NumberVector } from "./Vector.ts"

const steps = 64
/** Equal stretches between the least and the greatest number, out of which steps are made: a power of two. */
const slots = 4096
/** About so many rows say how numbers are spread. */
const asked = 1 << 16

const build = (size: number, values: Int32Array): Uint8Array => {
  const some: Array<number> = []
  for (let row = 0; row < size; row += 1 + Math.floor(size / asked)) {
    const value = values[row] as number
    if (value !== missingWhole) some.push(value)
  }
  const of = new Uint8Array(size)
  const least = some.reduce((a, b) => Math.min(a, b), never)
  const span = some.reduce((a, b) => Math.max(a, b), least) - least
  const shift = Math.max(0, 32 - Math.clz32(span) - Math.log2(slots))
  /** Others may be less or more: they are of the first and the last slot. Of a row without a value it does not matter. */
  const slotOf = (value: number): number => Math.min(slots - 1, (Math.max(value, least) - least) >>> shift)
  const sizes = new Int32Array(slots)
  for (const value of some) sizes[slotOf(value)]!++
  const stepOf = new Uint8Array(slots)
  for (let slot = 0, before = 0; slot < slots; slot++) {
    stepOf[slot] = Math.min(steps - 1, Math.floor((before * steps) / Math.max(1, some.length)))
    before += sizes[slot] as number
  }
  for (let row = 0; row < size; row++) of[row] = stepOf[slotOf(values[row] as number)] as number
  return of
}

/** So few rows are not counted by step. */
const few = 24

const sizes = new Int32Array(steps)
let scratch = new Float64Array(1024)

/** The value at the nearest rank `n / d` of some rows, all of which have a value. */
export const rankedOf = (
  scope: Scope,
  of: Expr,
  n: number,
  d: number
): ((rows: Int32Array, from: number, to: number) => number) => {
  const vector = read(scope, of) as NumberVector
  const { packed } = vector
  const values = packed?.values ?? vector.values
  const unit = packed?.unit ?? 1
  const stepOf =
    packed === undefined ? undefined : kept(scope, "steps", of, [], () => build(scope.frame.size, packed.values))
  return (rows, from, to) => {
    const count = to - from
    if (count === 0) return Number.NaN
    if (scratch.length < count) scratch = new Float64Array(count * 2)
    let rank = Math.max(1, Math.ceil((n * count) / d)) - 1
    if (count <= few || stepOf === undefined) {
      for (let at = 0; at < count; at++) scratch[at] = values[rows[from + at] as number] as number
      return select(scratch, count, rank) * unit
    }
    sizes.fill(0)
    for (let at = from; at < to; at++) sizes[stepOf[rows[at] as number] as number]!++
    let wanted = 0
    while (rank >= (sizes[wanted] as number)) rank -= sizes[wanted++] as number
    let found = 0
    for (let at = from; at < to; at++) {
      const row = rows[at] as number
      if (stepOf[row] === wanted) scratch[found++] = values[row] as number
    }
    return select(scratch, found, rank) * unit
  }
}

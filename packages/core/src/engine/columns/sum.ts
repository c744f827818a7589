/** Sums per cell. */
import { Overflow } from "../../measure/State.ts"
import type { Bits } from "./bits.ts"
import type { Cells } from "./cells.ts"
import { hitsOf } from "./hits.ts"

const most = Number.MAX_SAFE_INTEGER

/** The sum of the values of the rows of `[from, to)` that are in the mask; all of them have one. */
const sumOf = (values: Float64Array, mask: Bits, from: number, to: number, before: number): number => {
  let sum = before
  if (from >= to) return sum
  const first = from >>> 5
  const last = (to - 1) >>> 5
  for (let word = first; word <= last; word++) {
    let rest = (mask[word] as number) | 0
    if (word === first) rest &= 0xffffffff << (from & 31)
    if (word === last) rest &= 0xffffffff >>> (31 - ((to - 1) & 31))
    while (rest !== 0) {
      sum += values[(word << 5) + 31 - Math.clz32(rest & -rest)] as number
      if (Math.abs(sum) > most) throw new Overflow()
      rest &= rest - 1
    }
  }
  return sum
}

export const sumPerCell = (cells: Cells, mask: Bits, values: Float64Array, size: number): Float64Array => {
  const sums = new Float64Array(cells.count + 1)
  const { ranges } = cells
  if (ranges !== undefined) {
    const { cell, from, to } = ranges
    for (let at = 0; at < cell.length; at++) {
      const of = cell[at] as number
      sums[of] = sumOf(values, mask, from[at] as number, to[at] as number, sums[of] as number)
    }
    return sums
  }
  const { rows, start } = hitsOf(cells, mask, size)
  for (let of = 0; of < cells.count; of++) {
    let sum = 0
    for (let at = start[of] as number; at < (start[of + 1] as number); at++) {
      sum += values[rows[at] as number] as number
      if (Math.abs(sum) > most) throw new Overflow()
    }
    sums[of] = sum
  }
  return sums
}

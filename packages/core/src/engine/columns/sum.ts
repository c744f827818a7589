/** Sums per cell. */
import { Overflow } from "../../measure/State.ts"
import type { Bits } from "./bits.ts"
import type { Cells } from "./cells.ts"
import type { NumberVector } from "./Vector.ts"

const most = Number.MAX_SAFE_INTEGER
/** As many whole numbers of 32 bits never add up to more than a double holds exactly. */
const mostWhole = 2 ** 22

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

/** The same of whole numbers, of which there are not too many: nothing has to be watched. */
const sumOfWhole = (values: Int32Array, mask: Bits, from: number, to: number): number => {
  let sum = 0
  const first = from >>> 5
  const last = (to - 1) >>> 5
  for (let word = first; word <= last; word++) {
    let rest = (mask[word] as number) | 0
    if (word === first) rest &= 0xffffffff << (from & 31)
    if (word === last) rest &= 0xffffffff >>> (31 - ((to - 1) & 31))
    const base = word << 5
    if (rest === -1) {
      for (let bit = 0; bit < 32; bit++) sum += values[base + bit] as number
      continue
    }
    while (rest !== 0) {
      sum += values[base + 31 - Math.clz32(rest & -rest)] as number
      rest &= rest - 1
    }
  }
  return sum
}

/** Sums of each cell's rows in the mask. */
export const sumPerCell = (cells: Cells, mask: Bits, of: NumberVector): Float64Array => {
  const sums = new Float64Array(cells.count + 1)
  const { ofRow, ranges } = cells
  const whole = of.packed?.unit === 1 ? of.packed.values : undefined
  if (ranges !== undefined) {
    const { cell, from, to } = ranges
    for (let at = 0; at < cell.length; at++) {
      const [start, end] = [from[at] as number, to[at] as number]
      const into = cell[at] as number
      if (whole === undefined || end - start > mostWhole) {
        sums[into] = sumOf(of.values, mask, start, end, sums[into] as number)
        continue
      }
      const sum = (sums[into] as number) + sumOfWhole(whole, mask, start, end)
      if (Math.abs(sum) > most) throw new Overflow()
      sums[into] = sum
    }
    return sums
  }
  const { values } = of
  for (let word = 0; word < mask.length; word++) {
    for (let rest = (mask[word] as number) | 0; rest !== 0; rest &= rest - 1) {
      const row = (word << 5) + 31 - Math.clz32(rest & -rest)
      const into = (ofRow as Int32Array)[row] as number
      const sum = (sums[into] as number) + (values[row] as number)
      if (into !== cells.count && Math.abs(sum) > most) throw new Overflow()
      sums[into] = sum
    }
  }
  return sums
}

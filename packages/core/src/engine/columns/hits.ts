/** The rows that hold, cell by cell. */
import { type Bits, countRange } from "./bits.ts"
import type { Cells } from "./cells.ts"

/** Rows of cell `c` are `rows[start[c]]` to `rows[start[c + 1]]`. */
export interface Hits {
  readonly start: Int32Array
  readonly rows: Int32Array
}

/** Counts per cell; `mask` absent for all rows. */
export const countPerCell = (cells: Cells, mask: Bits | undefined, size: number): Int32Array => {
  // One more, for rows of no cell.
  const counts = new Int32Array(cells.count + 1)
  const { ofRow, ranges } = cells
  if (ranges !== undefined) {
    const { cell, from, to } = ranges
    for (let at = 0; at < cell.length; at++) {
      const [start, end] = [from[at] as number, to[at] as number]
      counts[cell[at] as number]! += mask === undefined ? end - start : countRange(mask, start, end)
    }
    return counts
  }
  const of = ofRow as Int32Array
  if (mask === undefined) {
    for (let row = 0; row < size; row++) counts[of[row] as number]!++
    return counts
  }
  for (let word = 0; word < mask.length; word++) {
    let rest = (mask[word] as number) | 0
    while (rest !== 0) {
      counts[of[(word << 5) + 31 - Math.clz32(rest & -rest)] as number]!++
      rest &= rest - 1
    }
  }
  return counts
}

/** Tells of the set bits of `[from, to)` by writing their rows to `rows`, from `at` on; gives the place behind the last. */
const collect = (mask: Bits, from: number, to: number, rows: Int32Array, at: number): number => {
  if (from >= to) return at
  const first = from >>> 5
  const last = (to - 1) >>> 5
  let next = at
  for (let word = first; word <= last; word++) {
    let rest = (mask[word] as number) | 0
    if (word === first) rest &= 0xffffffff << (from & 31)
    if (word === last) rest &= 0xffffffff >>> (31 - ((to - 1) & 31))
    const base = word << 5
    if (rest === -1) {
      for (let bit = 0; bit < 32; bit++) rows[next++] = base + bit
      continue
    }
    while (rest !== 0) {
      rows[next++] = base + 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
    }
  }
  return next
}

/** The rows of the mask by cell, in the order of rows; `mask` absent for all rows. */
export const hitsOf = (cells: Cells, mask: Bits | undefined, size: number): Hits => {
  const counts = countPerCell(cells, mask, size)
  const start = new Int32Array(cells.count + 1)
  for (let cell = 0; cell < cells.count; cell++) start[cell + 1] = (start[cell] as number) + (counts[cell] as number)
  // Rows of no cell go behind the others, and are not looked at.
  const rows = new Int32Array((start[cells.count] as number) + (counts[cells.count] as number))
  const next = new Int32Array(cells.count + 1)
  next.set(start)
  const { ofRow, ranges } = cells
  if (ranges !== undefined) {
    const { cell, from, to } = ranges
    for (let at = 0; at < cell.length; at++) {
      const of = cell[at] as number
      const [begin, end] = [from[at] as number, to[at] as number]
      if (mask !== undefined) next[of] = collect(mask, begin, end, rows, next[of] as number)
      else for (let row = begin; row < end; row++) rows[next[of]!++] = row
    }
    return { start, rows }
  }
  const of = ofRow as Int32Array
  if (mask === undefined) {
    for (let row = 0; row < size; row++) rows[next[of[row] as number]!++] = row
    return { start, rows }
  }
  for (let word = 0; word < mask.length; word++) {
    let rest = (mask[word] as number) | 0
    while (rest !== 0) {
      const row = (word << 5) + 31 - Math.clz32(rest & -rest)
      rows[next[of[row] as number]!++] = row
      rest &= rest - 1
    }
  }
  return { start, rows }
}

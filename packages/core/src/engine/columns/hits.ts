/** The rows that hold, cell by cell. */
import { type Bits, countWord } from "./bits.ts"
import type { Cells, Ranges } from "./cells.ts"
import type { Roll } from "./roll.ts"

/** Rows of cell `c` are `rows[start[c]]` to `rows[start[c + 1]]`. */
interface Hits {
  readonly start: Int32Array
  readonly rows: Int32Array
}

/** Calls for every row of the mask. */
const eachRow = (mask: Bits, visit: (row: number) => void): void => {
  for (let word = 0; word < mask.length; word++)
    for (let rest = (mask[word] as number) | 0; rest !== 0; rest &= rest - 1)
      visit((word << 5) + 31 - Math.clz32(rest & -rest))
}

/** Adds to the count of each range's cell; where a range begins at the end of the one before, no word is looked at twice. */
const countRanges = (counts: Int32Array, { cell, from, to }: Ranges, mask: Bits): void => {
  let word = 0
  let passed = 0
  let end = -1
  let before = 0
  /** Rows in the mask from some word on to a row of this one. */
  const upTo = (row: number): number =>
    (row & 31) === 0 ? passed : passed + countWord((mask[word] as number) & ((1 << (row & 31)) - 1))
  for (let at = 0; at < cell.length; at++) {
    const start = from[at] as number
    if (start !== end) {
      word = start >>> 5
      passed = 0
      before = upTo(start)
    }
    end = to[at] as number
    while (word < end >>> 5) passed += countWord(mask[word++] as number)
    const now = upTo(end)
    counts[cell[at] as number]! += now - before
    before = now
  }
}

/** Counts per cell; `mask` absent for all rows. */
export const countPerCell = (cells: Cells, mask: Bits | undefined, size: number): Int32Array => {
  // One more, for rows of no cell.
  const counts = new Int32Array(cells.count + 1)
  const { ofRow, ranges } = cells
  if (ranges !== undefined && mask !== undefined) countRanges(counts, ranges, mask)
  else if (ranges !== undefined) {
    const { cell, from, to } = ranges
    for (let at = 0; at < cell.length; at++) counts[cell[at] as number]! += (to[at] as number) - (from[at] as number)
  } else if (ofRow !== undefined && mask !== undefined) eachRow(mask, (row) => counts[ofRow[row] as number]!++)
  else if (ofRow !== undefined) for (let row = 0; row < size; row++) counts[ofRow[row] as number]!++
  return counts
}

/** Writes the rows of the mask in `[from, to)` to `rows`, from `at` on; gives the place behind the last. */
const collect = (mask: Bits | undefined, from: number, to: number, rows: Int32Array, at: number): number => {
  let next = at
  if (mask === undefined) {
    for (let row = from; row < to; row++) rows[next++] = row
    return next
  }
  const first = from >>> 5
  const last = (to - 1) >>> 5
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
const hitsOf = (ofRow: Int32Array, count: number, counts: Int32Array, mask: Bits | undefined, size: number): Hits => {
  const start = new Int32Array(count + 1)
  for (let cell = 0; cell < count; cell++) start[cell + 1] = (start[cell] as number) + (counts[cell] as number)
  // Rows of no cell go behind the others, and are not looked at.
  const rows = new Int32Array((start[count] as number) + (counts[count] as number))
  const next = start.slice()
  if (mask === undefined) for (let row = 0; row < size; row++) rows[next[ofRow[row] as number]!++] = row
  else
    eachRow(mask, (row) => {
      rows[next[ofRow[row] as number]!++] = row
    })
  return { start, rows }
}

let gathered = new Int32Array(1024)
const room = (size: number): Int32Array => {
  if (gathered.length < size) gathered = new Int32Array(size * 2)
  return gathered
}

/** Lists the rows of some cells: gives the list with its first and last place. It is good until the next one. */
const listing = (cells: Cells, mask: Bits | undefined, size: number) => {
  const { count, ofRow, ranges } = cells
  if (ranges !== undefined) {
    const { from, of, start, to } = ranges
    return (members: Int32Array, first: number, end: number, visit: Visit): void => {
      let most = 0
      for (let member = first; member < end; member++) {
        const cell = members[member] as number
        for (let at = start[cell] as number; at < (start[cell + 1] as number); at++)
          most += (to[of[at] as number] as number) - (from[of[at] as number] as number)
      }
      const rows = room(most)
      let next = 0
      for (let member = first; member < end; member++) {
        const cell = members[member] as number
        for (let at = start[cell] as number; at < (start[cell + 1] as number); at++)
          next = collect(mask, from[of[at] as number] as number, to[of[at] as number] as number, rows, next)
      }
      visit(rows, 0, next)
    }
  }
  const hits = hitsOf(ofRow as Int32Array, count, countPerCell(cells, mask, size), mask, size)
  return (members: Int32Array, first: number, end: number, visit: Visit): void => {
    const cell = members[first] as number
    if (end - first === 1) return visit(hits.rows, hits.start[cell] as number, hits.start[cell + 1] as number)
    let most = 0
    for (let member = first; member < end; member++)
      most +=
        (hits.start[(members[member] as number) + 1] as number) - (hits.start[members[member] as number] as number)
    const rows = room(most)
    let next = 0
    for (let member = first; member < end; member++) {
      const of = members[member] as number
      for (let at = hits.start[of] as number; at < (hits.start[of + 1] as number); at++)
        rows[next++] = hits.rows[at] as number
    }
    visit(rows, 0, next)
  }
}

type Visit = (rows: Int32Array, from: number, to: number) => void

/**
 * Calls for every figure with a list of its rows, which is good until the next call – or, where they lie side by side and `inRange`
 * is there, with where they lie.
 */
export const eachFigure = (
  cells: Cells,
  { count, into, members, start }: Roll,
  mask: Bits | undefined,
  size: number,
  inList: (index: number, rows: Int32Array, from: number, to: number) => void,
  inRange?: (index: number, from: number, to: number) => void
): void => {
  const list = listing(cells, mask, size)
  const { ranges } = cells
  for (let at = 0; at < count; at++) {
    const index = into[at] as number
    const [first, end] = [start[at] as number, start[at + 1] as number]
    const cell = members[first] as number
    if (ranges !== undefined && inRange !== undefined && end - first === 1) {
      const own = ranges.start[cell] as number
      if (ranges.start[cell + 1] === own + 1) {
        const range = ranges.of[own] as number
        inRange(index, ranges.from[range] as number, ranges.to[range] as number)
        continue
      }
    }
    list(members, first, end, (rows, from, to) => inList(index, rows, from, to))
  }
}

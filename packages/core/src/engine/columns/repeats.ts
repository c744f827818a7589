/**
 * Rows that have the same value as an earlier row of their run – neighbouring rows of one place –, and which row that is. Distinct
 * values of a range of rows are then its rows less the repeats, and repeats are few.
 */
import type { Expr } from "../../expr/Expr.ts"
import { type Bits, countRange, countWord, has, none, set, wordsFor } from "./bits.ts"
import { grown } from "./Column.ts"
import type { Layout } from "./Frame.ts"
import { kept } from "./kept.ts"
import { readCodes, type Scope } from "./read.ts"
import type { CodeVector } from "./Vector.ts"

interface Repeats {
  readonly bits: Bits
  /** How many repeats there are before each word. */
  readonly rank: Int32Array
  /** For each repeat, in the order of rows, the nearest earlier row of the run with its value. */
  readonly earlier: Int32Array
}

const build = (size: number, layout: Layout, { codes, dictionary }: CodeVector): Repeats => {
  const bits = none(size)
  // The last row of each value, counted from 1.
  const last = new Int32Array(dictionary.texts.length)
  let earlier = new Int32Array(1024)
  let count = 0
  let start = 0
  for (let at = 0; at < layout.count; at++) {
    const from = layout.from[at] as number
    if (at === 0 || layout.place[at] !== layout.place[at - 1] || layout.to[at - 1] !== from) start = from
    for (let row = from; row < (layout.to[at] as number); row++) {
      const code = codes[row] as number
      const before = (last[code] as number) - 1
      last[code] = row + 1
      if (before < start || code === 0) continue
      set(bits, row)
      if (count === earlier.length) earlier = grown(earlier, count + 1)
      earlier[count++] = before
    }
  }
  const rank = new Int32Array(wordsFor(size))
  for (let word = 1; word < rank.length; word++)
    rank[word] = (rank[word - 1] as number) + countWord(bits[word - 1] as number)
  return { bits, rank, earlier: earlier.slice(0, count) }
}

/** The nearest earlier row with the value of this one, or −1. */
const earlierThan = ({ bits, earlier, rank }: Repeats, row: number): number => {
  const word = bits[row >>> 5] as number
  const bit = 1 << (row & 31)
  return (word & bit) === 0 ? -1 : (earlier[(rank[row >>> 5] as number) + countWord(word & (bit - 1))] as number)
}

/** How many values the rows of a mask in `[from, to)` have; all of them have one, and they are rows of one run. */
const distinctOf = (repeats: Repeats, mask: Bits, from: number, to: number): number => {
  const { bits } = repeats
  let count = countRange(mask, from, to)
  const last = (to - 1) >>> 5
  for (let word = from >>> 5; word <= last; word++) {
    let rest = (bits[word] as number) & (mask[word] as number)
    if (word === from >>> 5) rest &= 0xffffffff << (from & 31)
    if (word === last) rest &= 0xffffffff >>> (31 - ((to - 1) & 31))
    for (; rest !== 0; rest &= rest - 1) {
      let before = earlierThan(repeats, (word << 5) + 31 - Math.clz32(rest & -rest))
      while (before >= from && !has(mask, before)) before = earlierThan(repeats, before)
      if (before >= from) count--
    }
  }
  return count
}

/** Counts the distinct values of an expression in ranges of rows; `undefined` where values change with the day. */
export const distinctInRange = (
  scope: Scope,
  layout: Layout,
  time: Expr | undefined,
  of: Expr
): ((mask: Bits, from: number, to: number) => number) | undefined => {
  const { place } = scope.frame.collection
  const also = time === undefined ? [place] : [place, time]
  const repeats = kept(scope, `repeats ${time === undefined ? "" : JSON.stringify(time)}`, of, also, () =>
    build(scope.frame.size, layout, readCodes(scope, of))
  )
  return repeats === undefined ? undefined : (mask, from, to) => distinctOf(repeats, mask, from, to)
}

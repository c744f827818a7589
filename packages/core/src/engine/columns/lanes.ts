/**
 * Many conditions on columns at once: every row is looked up once per column, in tables whose words have a bit for each condition,
 * and 32 rows × 32 bits are then turned over into 32 masks of 32 rows.
 */
import { type Bits, none } from "./bits.ts"
import type { Leaf } from "./Leaf.ts"

/** One mask to fill: where a leaf is true (`side` 1) or false (`side` 0). */
export interface Lane {
  readonly leaf: Leaf
  readonly side: 0 | 1
  readonly into: Bits
}

/** All lanes on one column, with the words that say which of them hold for a code or a range. */
interface Source {
  readonly column: ArrayLike<number>
  /** Absent for codes. */
  readonly bounds: Float64Array | undefined
  readonly words: Int32Array
}

const columnOf = ({ of }: Leaf): ArrayLike<number> =>
  of.type === "code" ? of.codes : of.type === "day" ? of.days : of.values

const sourceOf = (lanes: ReadonlyArray<Lane>, first: number): Source => {
  const [{ leaf }] = lanes as [Lane]
  const column = columnOf(leaf)
  if (!("bounds" in leaf)) {
    const words = new Int32Array(Math.max(256, leaf.table.length))
    for (const [at, { leaf: one, side }] of lanes.entries()) {
      for (let code = 0; code < one.table.length; code++) {
        if (one.table[code] === side) words[code] = (words[code] as number) | (1 << (first + at))
      }
    }
    return { column, bounds: undefined, words }
  }
  const all = lanes.flatMap((lane) => ("bounds" in lane.leaf ? lane.leaf.bounds : []))
  const bounds = Float64Array.from(new Set(all)).sort()
  const words = new Int32Array(bounds.length + 1)
  for (const [at, { leaf: one, side }] of lanes.entries()) {
    const own = "bounds" in one ? one.bounds : []
    for (let range = 0, passed = 0; range <= bounds.length; range++) {
      while (passed < own.length && range > 0 && (own[passed] as number) <= (bounds[range - 1] as number)) passed++
      if (one.table[passed] === side) words[range] = (words[range] as number) | (1 << (first + at))
    }
  }
  return { column, bounds, words }
}

/** Rows that are turned over together. */
const block = 2048
const rows = new Int32Array(block)

const lookUpBytes = (codes: Uint8Array, words: Int32Array, start: number, count: number): void => {
  for (let i = 0; i < count; i++) rows[i] = (rows[i] as number) | (words[codes[start + i] as number] as number)
}
const lookUpCodes = (codes: Uint16Array | Int32Array, words: Int32Array, start: number, count: number): void => {
  for (let i = 0; i < count; i++) rows[i] = (rows[i] as number) | (words[codes[start + i] as number] as number)
}

/** How many bounds the value of each row has reached. */
const ranges = new Uint16Array(block)

const rankNumbers = (values: Float64Array, bounds: Float64Array, start: number, count: number): void => {
  for (let at = 0; at < bounds.length; at++) {
    const bound = bounds[at] as number
    for (let i = 0; i < count; i++) ranges[i] = (ranges[i] as number) + Number((values[start + i] as number) >= bound)
  }
}
const rankDays = (days: Int32Array, bounds: Float64Array, start: number, count: number): void => {
  for (let at = 0; at < bounds.length; at++) {
    const bound = bounds[at] as number
    for (let i = 0; i < count; i++) ranges[i] = (ranges[i] as number) + Number((days[start + i] as number) >= bound)
  }
}

const read = ({ bounds, column, words }: Source, start: number, count: number): void => {
  if (bounds === undefined) {
    if (column instanceof Uint8Array) lookUpBytes(column, words, start, count)
    else lookUpCodes(column as Int32Array, words, start, count)
    return
  }
  ranges.fill(0)
  if (column instanceof Float64Array) rankNumbers(column, bounds, start, count)
  else rankDays(column as Int32Array, bounds, start, count)
  for (let i = 0; i < count; i++) rows[i] = (rows[i] as number) | (words[ranges[i] as number] as number)
}

/** Turns 32 words over: bit `j` of word `i` becomes bit `i` of word `j`. */
const turn = (words: Int32Array, at: number): void => {
  for (let width = 16, mask = 0x0000ffff; width !== 0; width >>>= 1, mask ^= mask << width) {
    for (let k = 0; k < 32; k = (k + width + 1) & ~width) {
      const a = words[at + k] as number
      const b = words[at + k + width] as number
      const moved = ((a >>> width) ^ b) & mask
      words[at + k + width] = b ^ moved
      words[at + k] = a ^ (moved << width)
    }
  }
}

const pass = (size: number, lanes: ReadonlyArray<Lane>, sources: ReadonlyArray<Source>): void => {
  const into = lanes.map((lane) => lane.into)
  for (let start = 0; start < size; start += block) {
    const count = Math.min(block, size - start)
    rows.fill(0)
    for (const source of sources) read(source, start, count)
    for (let at = 0, word = start >>> 5; at < count; at += 32, word++) {
      if (into.length > 4) {
        turn(rows, at)
        for (let lane = 0; lane < into.length; lane++) (into[lane] as Bits)[word] = rows[at + lane] as number
      } else {
        for (let lane = 0; lane < into.length; lane++) {
          let bits = 0
          for (let i = 0; i < 32; i++) bits |= (((rows[at + i] as number) >>> lane) & 1) << i
          ;(into[lane] as Bits)[word] = bits
        }
      }
    }
  }
}

/** Fills all lanes, 32 of them in one pass over the rows; those on one column go together. */
export const fill = (size: number, lanes: ReadonlyArray<Lane>): void => {
  const byColumn = Map.groupBy(lanes, (lane) => columnOf(lane.leaf))
  let together: Array<Lane> = []
  let sources: Array<Source> = []
  const flush = (): void => {
    if (together.length > 0) pass(size, together, sources)
    together = []
    sources = []
  }
  for (const group of byColumn.values()) {
    for (let at = 0; at < group.length; at += 32) {
      const some = group.slice(at, at + 32)
      if (together.length + some.length > 32) flush()
      sources.push(sourceOf(some, together.length))
      together.push(...some)
    }
  }
  flush()
}

/** Where one leaf is true or false. */
export const maskOf = (size: number, leaf: Leaf, side: 0 | 1): Bits => {
  const into = none(size)
  fill(size, [{ leaf, side, into }])
  return into
}

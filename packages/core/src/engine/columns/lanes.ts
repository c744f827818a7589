/**
 * Many conditions on columns at once: every row is looked up once per column, in words that have a bit for each condition, and
 * 32 rows × 32 bits are then turned over into 32 masks of 32 rows.
 */
import { type Bits, none } from "./bits.ts"
import { missingWhole, never } from "./Column.ts"
import type { Leaf } from "./Leaf.ts"
import { boundsAtOnce, type Codes, lookUpBytes, lookUpWide, type Numbers, rankMany, rankNumbers } from "./lookUp.ts"
import { turn } from "./turn.ts"

/** One mask to fill: where a leaf is true (`side` 1) or false (`side` 0). */
export interface Lane {
  readonly leaf: Leaf
  readonly side: 0 | 1
  readonly into: Bits
}

const columnOf = ({ of }: Leaf) =>
  of.type === "code" ? of.codes : of.type === "day" ? of.days : (of.packed?.values ?? of.values)

/** The least whole multiple of a unit that reaches a bound; `never` where none does. */
const reaching = (bound: number, unit: number): number => {
  if (bound <= (missingWhole + 1) * unit) return missingWhole + 1
  if (bound > (never - 1) * unit) return never
  const whole = Math.floor(bound / unit)
  return [whole - 1, whole, whole + 1].find((one) => one * unit >= bound) as number
}

/** The bounds of a leaf in the numbers that its column keeps. */
const boundsOf = (leaf: Leaf): ReadonlyArray<number> => {
  if (!("bounds" in leaf)) return []
  const unit = leaf.of.type === "number" ? leaf.of.packed?.unit : undefined
  return unit === undefined ? leaf.bounds : leaf.bounds.map((bound) => reaching(bound, unit))
}

const codesOf = (lanes: ReadonlyArray<Lane>, first: number): Codes => {
  const words = new Int32Array(Math.max(256, ...lanes.map((lane) => lane.leaf.table.length)))
  for (const [at, { leaf, side }] of lanes.entries()) {
    for (let code = 0; code < leaf.table.length; code++) {
      if (leaf.table[code] === side) words[code] = (words[code] as number) | (1 << (first + at))
    }
  }
  return { codes: columnOf((lanes[0] as Lane).leaf) as Codes["codes"], words }
}

const numbersOf = (lanes: ReadonlyArray<Lane>, first: number): Numbers => {
  const all = lanes.flatMap(({ leaf }) => boundsOf(leaf))
  const bounds = Float64Array.from(new Set(all)).sort()
  const words = new Int32Array(Math.max(boundsAtOnce, bounds.length) + 1)
  for (const [at, { leaf, side }] of lanes.entries()) {
    const own = boundsOf(leaf)
    for (let range = 0, passed = 0; range <= bounds.length; range++) {
      while (range > 0 && passed < own.length && (own[passed] as number) <= (bounds[range - 1] as number)) passed++
      if (leaf.table[passed] === side) words[range] = (words[range] as number) | (1 << (first + at))
    }
  }
  return { values: columnOf((lanes[0] as Lane).leaf) as Numbers["values"], bounds, words }
}

/** A loop over the rows of a block; it writes what they are told, and does not look at what was there. */
type Step = (into: Int32Array, start: number, count: number) => void

const stepsOf = (bytes: ReadonlyArray<Codes>, wide: ReadonlyArray<Codes>, numbers: ReadonlyArray<Numbers>) => {
  const steps: Array<Step> = []
  for (let at = 0; at < bytes.length; at += 4) {
    const some = bytes.slice(at, at + 4)
    steps.push((into, start, count) => lookUpBytes(into, some, start, count))
  }
  for (const one of wide) steps.push((into, start, count) => lookUpWide(into, one, start, count))
  for (const one of numbers) {
    const rank = one.bounds.length > boundsAtOnce ? rankMany : rankNumbers
    steps.push((into, start, count) => rank(into, one, start, count))
  }
  return steps
}

/** Rows that are turned over together; their words fit into the nearest cache. */
const block = 1024
type Part = Int32Array
const parts: readonly [Part, Part, Part, Part] = [0, 0, 0, 0].map(() => new Int32Array(block)) as never
const more = new Int32Array(block)

const pass = (size: number, into: ReadonlyArray<Bits>, steps: ReadonlyArray<Step>): void => {
  const [words, b, c, d] = parts
  for (const part of parts) part.fill(0)
  for (let start = 0; start < size; start += block) {
    const count = Math.min(block, size - start)
    if (count < block) for (const part of parts) part.fill(0)
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at] as Step
      if (at < 4) step(parts[at] as Part, start, count)
      else {
        step(more, start, count)
        for (let i = 0; i < count; i++) d[i] = (d[i] as number) | (more[i] as number)
      }
    }
    turn(words, b, c, d, block)
    const first = start >>> 5
    const last = Math.min(into[0]?.length ?? 0, first + (block >>> 5))
    for (let lane = 0; lane < into.length; lane++) {
      const mask = into[lane] as Bits
      for (let word = first, at = lane; word < last; word++, at += 32) mask[word] = words[at] as number
    }
  }
}

/** Fills all lanes, 32 of them in one pass over the rows; those on one column go together. */
export const fill = (size: number, lanes: ReadonlyArray<Lane>): void => {
  const groups = [...Map.groupBy(lanes, (lane) => columnOf(lane.leaf)).values()].sort((a, b) => b.length - a.length)
  let rest: ReadonlyArray<ReadonlyArray<Lane>> = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / 32) }, (_, at) => group.slice(at * 32, at * 32 + 32))
  )
  while (rest.length > 0) {
    const left: Array<ReadonlyArray<Lane>> = []
    const bytes: Array<Codes> = []
    const wide: Array<Codes> = []
    const numbers: Array<Numbers> = []
    const into: Array<Bits> = []
    for (const group of rest) {
      if (into.length + group.length > 32) {
        left.push(group)
        continue
      }
      const [{ leaf }] = group as [Lane]
      if (leaf.of.type !== "code") numbers.push(numbersOf(group, into.length))
      else (leaf.of.codes instanceof Uint8Array ? bytes : wide).push(codesOf(group, into.length))
      into.push(...group.map((lane) => lane.into))
    }
    pass(size, into, stepsOf(bytes, wide, numbers))
    rest = left
  }
}

/** Where one leaf is true or false. */
export const maskOf = (size: number, leaf: Leaf, side: 0 | 1): Bits => {
  const into = none(size)
  fill(size, [{ leaf, side, into }])
  return into
}

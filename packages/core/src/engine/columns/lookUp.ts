/**
 * Looks the rows of a block up, in words that have a bit for each condition. Up to four columns of bytes go in one loop: what a
 * row has to be told costs less than going over the rows again. None of the loops branches on a value.
 */
import { never } from "./Column.ts"

export type Words = Int32Array

/** Conditions on codes: the word of each code. */
export interface Codes {
  readonly codes: Uint8Array | Uint16Array | Int32Array
  readonly words: Words
}
/** Conditions on numbers: the word for each number of bounds that a value has reached. */
export interface Numbers {
  readonly values: Float64Array | Int32Array
  readonly bounds: Float64Array
  readonly words: Words
}

/** Stands in for a column that is not there: no code of it says anything. */
const nothing: Words = new Int32Array(256)

const four = (
  into: Int32Array,
  [a, b, c, d]: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array],
  [x, y, z, w]: readonly [Words, Words, Words, Words],
  start: number,
  count: number
): void => {
  for (let i = 0, row = start; i < count; i++, row++) {
    into[i] =
      (x[a[row] as number] as number) |
      (y[b[row] as number] as number) |
      (z[c[row] as number] as number) |
      (w[d[row] as number] as number)
  }
}
const two = (
  into: Int32Array,
  [a, b]: readonly [Uint8Array, Uint8Array],
  [x, y]: readonly [Words, Words],
  start: number,
  count: number
): void => {
  for (let i = 0, row = start; i < count; i++, row++)
    into[i] = (x[a[row] as number] as number) | (y[b[row] as number] as number)
}

/** Up to four columns of bytes. */
export const lookUpBytes = (into: Int32Array, some: ReadonlyArray<Codes>, start: number, count: number): void => {
  const codes = (at: number): Uint8Array => (some[at] ?? (some[0] as Codes)).codes as Uint8Array
  const words = (at: number): Words => some[at]?.words ?? nothing
  if (some.length <= 2) two(into, [codes(0), codes(1)], [words(0), words(1)], start, count)
  else {
    const all = [words(0), words(1), words(2), words(3)] as const
    four(into, [codes(0), codes(1), codes(2), codes(3)], all, start, count)
  }
}

export const lookUpWide = (into: Int32Array, { codes, words }: Codes, start: number, count: number): void => {
  for (let i = 0, row = start; i < count; i++, row++) into[i] = words[codes[row] as number] as number
}

/** How many bounds are compared at once; those that are not there are never reached. */
export const boundsAtOnce = 8

type Four = readonly [number, number, number, number]

const rank4 = (
  into: Int32Array,
  values: Float64Array,
  [a, b, c, d]: Four,
  words: Words,
  start: number,
  count: number
): void => {
  for (let i = 0, row = start; i < count; i++, row++) {
    const value = values[row] as number
    into[i] = words[Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d)] as number
  }
}
const rank8 = (
  into: Int32Array,
  values: Float64Array,
  [a, b, c, d]: Four,
  [e, f, g, h]: Four,
  words: Words,
  start: number,
  count: number
): void => {
  for (let i = 0, row = start; i < count; i++, row++) {
    const value = values[row] as number
    const low = Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d)
    const high = Number(value >= e) + Number(value >= f) + Number(value >= g) + Number(value >= h)
    into[i] = words[low + high] as number
  }
}
const whole4 = (
  into: Int32Array,
  values: Int32Array,
  [a, b, c, d]: Four,
  words: Words,
  start: number,
  count: number
): void => {
  for (let i = 0, row = start; i < count; i++, row++) {
    const value = values[row] as number
    into[i] = words[Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d)] as number
  }
}
const whole8 = (
  into: Int32Array,
  values: Int32Array,
  [a, b, c, d]: Four,
  [e, f, g, h]: Four,
  words: Words,
  start: number,
  count: number
): void => {
  for (let i = 0, row = start; i < count; i++, row++) {
    const value = values[row] as number
    const low = Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d)
    const high = Number(value >= e) + Number(value >= f) + Number(value >= g) + Number(value >= h)
    into[i] = words[low + high] as number
  }
}

/** Up to eight bounds. */
export const rankNumbers = (
  into: Int32Array,
  { bounds, values, words }: Numbers,
  start: number,
  count: number
): void => {
  const isWhole = values instanceof Int32Array
  const at = (index: number): number => bounds[index] ?? (isWhole ? never : Number.NaN)
  const low: Four = [at(0), at(1), at(2), at(3)]
  const high: Four = [at(4), at(5), at(6), at(7)]
  if (isWhole && bounds.length <= 4) whole4(into, values, low, words, start, count)
  else if (isWhole) whole8(into, values, low, high, words, start, count)
  else if (bounds.length <= 4) rank4(into, values, low, words, start, count)
  else rank8(into, values, low, high, words, start, count)
}

/** Any number of bounds: how many were reached goes by halves. */
export const rankMany = (into: Int32Array, { bounds, values, words }: Numbers, start: number, count: number): void => {
  for (let i = 0, row = start; i < count; i++, row++) {
    const value = values[row] as number
    let low = 0
    let high = bounds.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (value >= (bounds[middle] as number)) low = middle + 1
      else high = middle
    }
    into[i] = words[low] as number
  }
}

/** Sets of row numbers as bits: 32 rows to a word. The bits behind the last row are zero. */

export type Bits = Uint32Array

export const wordsFor = (size: number): number => (size + 31) >>> 5

export const none = (size: number): Bits => new Uint32Array(wordsFor(size))

export const all = (size: number): Bits => {
  const bits = none(size).fill(0xffffffff)
  const rest = size & 31
  if (rest !== 0) bits[bits.length - 1] = (1 << rest) - 1
  return bits
}

export const and = (a: Bits, b: Bits): Bits => {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) & (b[i] as number)
  return out
}

export const or = (a: Bits, b: Bits): Bits => {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) | (b[i] as number)
  return out
}

/** In `a` and not in `b`. */
export const minus = (a: Bits, b: Bits): Bits => {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) & ~(b[i] as number)
  return out
}

export const has = (bits: Bits, row: number): boolean => (((bits[row >>> 5] as number) >>> (row & 31)) & 1) === 1

export const set = (bits: Bits, row: number): void => {
  bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
}

/** How many bits of a word are set. */
export const countWord = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** How many rows of `[from, to)` are in the set. */
export const countRange = (bits: Bits, from: number, to: number): number => {
  if (from >= to) return 0
  const first = from >>> 5
  const last = (to - 1) >>> 5
  const head = 0xffffffff << (from & 31)
  const tail = 0xffffffff >>> (31 - ((to - 1) & 31))
  if (first === last) return countWord((bits[first] as number) & head & tail)
  let count = countWord((bits[first] as number) & head) + countWord((bits[last] as number) & tail)
  for (let word = first + 1; word < last; word++) count += countWord(bits[word] as number)
  return count
}

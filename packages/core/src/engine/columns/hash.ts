/**
 * A hash of all rows of a frame, whatever their order: each row is hashed by the texts, numbers and days it has – a missing value
 * adds nothing –, and the hashes are added up, four times 32 bits. It tells that data are the same as they were; it is no
 * protection against someone who looks for other data with the same hash.
 */
import { type Column, missingDay, numberAt } from "./Column.ts"
import type { Dictionary } from "./Dictionary.ts"
import type { Frame } from "./Frame.ts"

export type Hash = readonly [number, number, number, number]
export const nothing: Hash = [0, 0, 0, 0]

const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) ^ (mixed >>> 13)
}

export const ofText = (text: string, seed: number): number => {
  let hash = seed ^ text.length
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at))
  return hash
}

/** The hashes of a dictionary's texts, by their numbers. */
const ofTexts = ({ texts }: Dictionary, seed: number): Int32Array =>
  Int32Array.from(texts, (text) => ofText(text, seed))

const float = new Float64Array(1)
const halves = new Int32Array(float.buffer)

/** For each row a number that stands for its value, or 0 where it has none; `seed` makes them different from column to column. */
const ofColumn = (column: Column, start: number, end: number, seed: number): Int32Array => {
  const out = new Int32Array(end - start)
  switch (column.type) {
    case "code": {
      const known = ofTexts(column.dictionary, seed)
      for (let row = start; row < end; row++) {
        const code = column.codes[row] as number
        if (code !== 0) out[row - start] = known[code] as number
      }
      return out
    }
    case "number":
      for (let row = start; row < end; row++) {
        float[0] = numberAt(column, row)
        if (!Number.isNaN(float[0])) out[row - start] = mix(mix(seed, halves[0] as number), halves[1] as number)
      }
      return out
    case "day":
      for (let row = start; row < end; row++) {
        const day = column.days[row] as number
        if (day !== missingDay) out[row - start] = mix(seed, day)
      }
      return out
    case "tags": {
      const known = ofTexts(column.dictionary, seed)
      for (let row = start; row < end; row++) {
        let sum = 0
        for (let spell = column.start[row] as number; spell < (column.start[row + 1] as number); spell++) {
          const code = known[column.codes[spell] as number] as number
          sum = (sum + mix(mix(code, column.from[spell] as number), column.to[spell] as number)) | 0
        }
        out[row - start] = sum
      }
      return out
    }
  }
}

const ofBits = (column: { readonly codes: ArrayLike<number> }, start: number, end: number, seed: number): Int32Array =>
  Int32Array.from({ length: end - start }, (_, at) => {
    const bits = column.codes[start + at] ?? 0
    return bits === 0 ? 0 : mix(seed, bits)
  })

/** The hash of rows `[start, end)`. */
export const ofRows = (frame: Frame, start: number, end: number): Hash => {
  const sums = [0, 0, 0, 0] as [number, number, number, number]
  const seeds = [0x9e3779b9, 0x243f6a88] as const
  const rows = seeds.map((lane) => {
    const all = new Int32Array(end - start)
    const add = (values: Int32Array): void => {
      for (let at = 0; at < all.length; at++) {
        const value = values[at] as number
        if (value !== 0) all[at] = ((all[at] as number) + mix(lane, value)) | 0
      }
    }
    add(ofColumn(frame.id, start, end, ofText("id", lane)))
    for (const [name, column] of frame.columns) add(ofColumn(column, start, end, ofText(name, lane)))
    for (const [name, column] of frame.qualifiers) add(ofBits(column, start, end, ofText(`${name}Qualifier`, lane)))
    return all
  }) as [Int32Array, Int32Array]
  for (let at = 0; at < end - start; at++) {
    const [a, b] = [rows[0][at] as number, rows[1][at] as number]
    sums[0] = (sums[0] + mix(a, b)) | 0
    sums[1] = (sums[1] + mix(b, a)) | 0
    sums[2] = (sums[2] + mix(mix(a, 0x3c6ef372), b)) | 0
    sums[3] = (sums[3] + mix(mix(b, 0x1f83d9ab), a)) | 0
  }
  return sums
}

export const add = (a: Hash, b: Hash): Hash => [
  (a[0] + b[0]) | 0,
  (a[1] + b[1]) | 0,
  (a[2] + b[2]) | 0,
  (a[3] + b[3]) | 0
]

/** 32 hexadecimal digits. */
export const text = (hash: Hash): string => hash.map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("")

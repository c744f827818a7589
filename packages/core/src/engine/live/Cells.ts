/**
 * Cells in records of equal size: one record has the cells of all its columns in one place and period side by side, since a row touches
 * many of them at once.
 *
 *   when touched last │ which of its cells were touched then │ rows of each cell │ totals of sums │ notes and goings of sets
 */
import { addExactly, type State } from "../../measure/State.ts"
import { BitCounts } from "./BitCounts.ts"
import type { Column } from "./Column.ts"
import { type Marks, Name, type Timed } from "./Marks.ts"
import { Sets } from "./Sets.ts"

/** How the values of rows go into a cell: only counted, summed up, or kept as a set – different ones, or ordered ones. */
export type Take = "count" | "sum" | "set"

/** What a record is about; a breakdown's has a key. */
export interface About {
  readonly slot: Timed
  readonly place: string
  readonly key: string | null | undefined
}

export class Cells {
  /** By number; there may be none for some. */
  private readonly columns: ReadonlyArray<Column | undefined>
  private readonly about: Array<About | undefined> = []
  private readonly free: Array<number> = []
  private readonly maskWords: number
  /** Where the rows of the first cell are counted. */
  private readonly rowsAt: number
  /** Where the total of a cell is, in floats, or its notes, in words. */
  private readonly valueAt: ReadonlyArray<number>
  private readonly stride: number
  private words: Int32Array
  private floats: Float64Array
  private readonly sets = new Sets()
  /** Sums beyond the range of exact numbers, as long as they are; by their float. */
  private readonly large = new Map<number, bigint>()
  /** By the word of the rows. */
  private readonly qualifiers = new Map<number, BitCounts>()

  constructor(columns: ReadonlyArray<Column | undefined>) {
    this.columns = columns
    this.maskWords = Math.ceil(columns.length / 32)
    this.rowsAt = 1 + this.maskWords
    let next = this.rowsAt + columns.length + ((this.rowsAt + columns.length) & 1)
    this.valueAt = columns.map((column) => {
      if (column === undefined || column.take === "count") return 0
      next += 2
      return column.take === "sum" ? (next - 2) >> 1 : next - 2
    })
    this.stride = next
    this.words = new Int32Array(next * 4)
    this.floats = new Float64Array(this.words.buffer)
  }

  /** An empty record. */
  add(about: About): number {
    const record = this.free.pop() ?? this.about.length
    this.about[record] = about
    if ((record + 1) * this.stride > this.words.length) {
      const words = new Int32Array(this.stride * Math.ceil((record + 1) * 1.5))
      words.set(this.words)
      this.words = words
      this.floats = new Float64Array(words.buffer)
    }
    return record
  }

  /** How many rows are in a cell. */
  count(record: number, column: number): number {
    return this.words[record * this.stride + this.rowsAt + column] as number
  }

  /** Counts a row in many cells at once: `members` are columns from number `from` on, as bits. */
  countAll(record: number, from: number, members: Int32Array, weight: number, marks: Marks): void {
    const { rowsAt, stride, words } = this
    const first = record * stride
    if (!marks.isIdle) this.open(record, first, marks)
    for (let word = 0; word < members.length; word++) {
      const all = members[word] as number
      const rows = first + rowsAt + from + (word << 5)
      for (let bits = all; bits !== 0; bits &= bits - 1) {
        const at = rows + 31 - Math.clz32(bits & -bits)
        words[at] = (words[at] as number) + weight
      }
      const mask = first + 1 + (from >> 5) + word
      if (!marks.isIdle) words[mask] = (words[mask] as number) | all
    }
  }

  /** Adds a row's value with weight 1, or takes it back with weight −1. */
  change(record: number, column: Column, value: number, bits: number, weight: number, marks: Marks): void {
    const { rowsAt, stride, words } = this
    const { number, take } = column
    const first = record * stride
    const rows = first + rowsAt + number
    words[rows] = (words[rows] as number) + weight
    if (take === "sum") this.sum(((first >> 1) + (this.valueAt[number] as number)) | 0, value * weight)
    else if (take === "set") {
      const at = first + (this.valueAt[number] as number)
      this.sets.note(words, at, column.aggregate.kind, value, weight, words[rows] as number)
    }
    if (bits !== 0) this.qualify(rows, bits, weight)
    if (marks.isIdle) return
    this.open(record, first, marks)
    const mask = first + 1 + (number >> 5)
    words[mask] = (words[mask] as number) | (1 << (number & 31))
  }

  /** The state of a cell that is empty again is that of a cell that never was. */
  state(record: number, column: Column): State | undefined {
    const { aggregate, number } = column
    const count = this.count(record, number)
    if (count === 0) return undefined
    const first = record * this.stride
    const qualifiers = this.qualifiers.get(first + this.rowsAt + number)?.bits ?? 0
    const at = this.valueAt[number] as number
    switch (aggregate.kind) {
      case "sum": {
        const total = (first >> 1) + at
        return { kind: "sum", value: addExactly(Number(this.large.get(total) ?? this.floats[total]), 0), qualifiers }
      }
      case "distinct": {
        return { kind: "finished", value: this.sets.different(this.words, first + at), qualifiers }
      }
      case "percentile": {
        const rank = Math.max(1, Math.ceil((aggregate.n * count) / aggregate.d))
        return { kind: "finished", value: this.sets.ordered(this.words, first + at)[rank - 1], qualifiers }
      }
      case "min":
      case "max": {
        const value = this.sets.ordered(this.words, first + at).at(aggregate.kind === "min" ? 0 : -1)
        return { kind: aggregate.kind, value, qualifiers }
      }
      default:
        return { kind: "count", value: count, qualifiers }
    }
  }

  /** The cells of a record that were touched in the last change that touched it. */
  *touched(record: number): Iterable<Name> {
    const first = record * this.stride
    for (const column of this.columns) {
      if (column === undefined) continue
      const word = this.words[first + 1 + (column.number >> 5)] as number
      if ((word & (1 << (column.number & 31))) !== 0) yield this.name(record, column)
    }
  }

  /** The cells of a record that have rows. */
  *filled(record: number): Iterable<Name> {
    for (const column of this.columns) {
      if (column !== undefined && this.count(record, column.number) > 0) yield this.name(record, column)
    }
  }

  /** Empties a record for another use. */
  drop(record: number): void {
    const first = record * this.stride
    for (const column of this.columns) {
      if (column === undefined) continue
      const { number, take } = column
      const at = this.valueAt[number] as number
      if (take === "set") this.sets.forget(this.words, first + at)
      if (take === "sum") this.large.delete((first >> 1) + at)
      this.qualifiers.delete(first + this.rowsAt + number)
    }
    this.words.fill(0, first, first + this.stride)
    this.about[record] = undefined
    this.free.push(record)
  }

  /** Notes that cells of the record are touched: none yet in this change. */
  private open(record: number, first: number, marks: Marks): void {
    const { words } = this
    if (words[first] === marks.stamp) return
    words[first] = marks.stamp
    for (let at = first + 1; at < first + this.rowsAt; at++) words[at] = 0
    marks.add(this, record)
  }

  private name(record: number, { id }: Column): Name {
    const { key, place, slot } = this.about[record] as About
    return new Name(id, place, slot, key)
  }

  /** Exact even where a sum leaves the safe range for a while: only reading it there is an error. */
  private sum(at: number, number: number): void {
    const large = this.large.size === 0 ? undefined : this.large.get(at)
    const total = (this.floats[at] as number) + number
    if (large === undefined && Number.isSafeInteger(total)) {
      this.floats[at] = total
      return
    }
    const exact = (large ?? BigInt(this.floats[at] as number)) + BigInt(number)
    if (BigInt.asIntN(53, exact) === exact) {
      this.floats[at] = Number(exact)
      this.large.delete(at)
    } else this.large.set(at, exact)
  }

  private qualify(rows: number, bits: number, weight: number): void {
    let known = this.qualifiers.get(rows)
    if (known === undefined) {
      known = new BitCounts()
      this.qualifiers.set(rows, known)
    }
    known.change(bits, weight)
  }
}

/**
 * Aggregates that are read at the same times: which of them hold for a row, and what it adds to each. Those that only count, and read
 * nothing but the row, are counted many at once.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { Boards } from "./Boards.ts"
import type { Books } from "./Books.ts"
import type { Column, Counted, Listed } from "./Column.ts"
import type { Layout } from "./Layout.ts"
import type { Marks } from "./Marks.ts"
import type { Moment } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import type { Reason } from "./Reason.ts"
import { bitsOf, Sieve } from "./Sieve.ts"
import type { Slot } from "./Slot.ts"

const isAlike = ({ bitsAreOwn, columns, of }: Counted, out: Held, into: Held, at: Moment): boolean =>
  bitsAreOwn &&
  (of === undefined || of(out, at) === of(into, at)) &&
  columns.every(({ key }) => key === undefined || key(out, at) === key(into, at))

export class Lot {
  private readonly members: ReadonlyArray<Counted>
  /** The number of the first total. */
  private readonly first: number
  private readonly boards: Boards
  private readonly marks: Marks
  private readonly layout: Layout
  private readonly sieve: Sieve
  /** Members that only count, as bits; those of them that hold for the row at hand; those that a row goes from. */
  private readonly simple: Int32Array
  private readonly holding: Int32Array
  private readonly going: Int32Array
  /** The records that the row at hand belongs to. */
  private readonly touched: Array<number> = []

  constructor(books: Books, collection: Collection, { first, members }: Listed, boards: Boards, marks: Marks) {
    this.members = members
    this.first = first
    this.boards = boards
    this.marks = marks
    this.layout = books.shelf(collection.id).layout
    this.sieve = new Sieve(
      books,
      collection,
      members.map((one) => one.where)
    )
    this.simple = bitsOf(
      members,
      (one) => one.of === undefined && one.bitsAreOwn && one.columns.every((column) => column.key === undefined)
    )
    this.holding = this.simple.slice()
    this.going = this.simple.slice()
  }

  get isEmpty(): boolean {
    return this.members.length === 0
  }

  /** The members that are read over an edge of the reason, or all, as bits; `undefined` for none. */
  readOver(reason: Reason | undefined): Int32Array | undefined {
    const some = bitsOf(this.members, (one) => reason === undefined || reason.isAmong(one.edges))
    return some.some((bits) => bits !== 0) ? some : undefined
  }

  /** Adds the row with weight 1, or takes it back with weight −1, for some members. */
  count(
    row: Held,
    at: Moment,
    slots: ReadonlyArray<Slot>,
    places: ReadonlyArray<number>,
    weight: number,
    some: Int32Array
  ): void {
    this.post(this.sieve.sift(row, at, some), row, at, slots, places, weight)
  }

  /** Both rows are of one day and place: only what they do not share goes and comes. */
  exchange(out: Held, into: Held, at: Moment, slots: ReadonlyArray<Slot>, places: ReadonlyArray<number>): void {
    const { going, members, sieve, simple } = this
    going.set(sieve.sift(out, at))
    const coming = sieve.sift(into, at)
    if (this.layout.anyQualifier(out) === 0 && this.layout.anyQualifier(into) === 0) {
      for (let word = 0; word < coming.length; word++) {
        const both = (going[word] as number) & (coming[word] as number)
        let same = both & (simple[word] as number)
        for (let bits = both & ~same; bits !== 0; bits &= bits - 1) {
          const bit = 31 - Math.clz32(bits & -bits)
          if (isAlike(members[(word << 5) + bit] as Counted, out, into, at)) same |= 1 << bit
        }
        going[word] = (going[word] as number) & ~same
        coming[word] = (coming[word] as number) & ~same
      }
    }
    this.post(going, out, at, slots, places, -1)
    this.post(coming, into, at, slots, places, 1)
  }

  /** Counts the row for members, given as bits. */
  private post(
    these: Int32Array,
    row: Held,
    at: Moment,
    slots: ReadonlyArray<Slot>,
    places: ReadonlyArray<number>,
    weight: number
  ): void {
    const isSure = this.layout.anyQualifier(row) === 0
    const { boards, holding, marks, members, simple, touched } = this
    let isAny = 0
    for (let word = 0; word < these.length; word++) {
      isAny |= these[word] as number
      holding[word] = isSure ? (these[word] as number) & (simple[word] as number) : 0
    }
    if (isAny === 0) return
    let size = 0
    for (let index = 0; index < slots.length; index++) {
      for (let place = 0; place < places.length; place++) {
        const record = boards.at(slots[index] as Slot, places[place] as number)
        boards.totals.countAll(record, this.first, holding, weight, marks)
        touched[size++] = record
      }
    }
    for (let word = 0; word < these.length; word++) {
      for (let bits = (these[word] as number) & ~(holding[word] as number); bits !== 0; bits &= bits - 1) {
        this.add(members[(word << 5) + 31 - Math.clz32(bits & -bits)] as Counted, row, at, size, isSure, weight)
      }
    }
  }

  private add(
    { bits: read, bitsAreOwn, columns, of }: Counted,
    row: Held,
    at: Moment,
    size: number,
    isSure: boolean,
    weight: number
  ): void {
    const { boards, marks, touched } = this
    const value = of === undefined ? 1 : of(row, at)
    if (value === undefined) return
    const bits = isSure && bitsAreOwn ? 0 : read(row, at)
    for (let one = 0; one < columns.length; one++) {
      const column = columns[one] as Column
      const key = column.key === undefined ? 0 : column.key(row, at)
      for (let index = 0; index < size; index++) {
        boards.change(touched[index] as number, column, key, value, bits, weight, marks)
      }
    }
  }
}

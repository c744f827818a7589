/**
 * Aggregates over the same rows, taken at the same times in the same periods: a row's day and place are read once for all of them.
 * Entering a row adds what it contributes, leaving takes the same back.
 */

import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import type { Aggregate, Time } from "../../measure/Measure.ts"
import { fromEpochDay, toEpochDay } from "../../time/LocalDate.ts"
import { key, type Period } from "../../time/Period.ts"
import type { Request } from "../Plan.ts"
import { Board, type Column } from "./Board.ts"
import { type Books, collectionOf, typeOf } from "./Books.ts"
import type * as Cell from "./Cell.ts"
import { chainReader } from "./Chains.ts"
import { dayReader } from "./fields.ts"
import { followsPeriod } from "./followsPeriod.ts"
import { countsAt, fromAt, type Held, never, noDay, toAt } from "./Layout.ts"
import { type BitsReader, type Moment, moment, note, noteDay, type Reader } from "./Moment.ts"
import { keyed, Sieve } from "./Sieve.ts"
import { Slot } from "./Slot.ts"
import { qualifiers } from "./tally.ts"

export type RowAggregate = Exclude<Aggregate, { readonly kind: "attainment" | "coverage" }>
export type RowRequest = Request & { readonly aggregate: RowAggregate }

interface Asked extends Column {
  readonly key: Reader | undefined
  readonly keyFollowsPeriod: boolean
}

/** One aggregate, and the requests for it: its total, and its breakdowns. */
interface Counted {
  readonly aggregate: RowAggregate
  readonly key: ReturnType<typeof keyed>
  /** What is left to be read of the condition where the key fits. */
  readonly where: Reader | undefined
  readonly of: Reader | undefined
  readonly bits: BitsReader
  readonly asked: Array<Asked>
}

/** Text as it is; days and truths as they are written. */
const textReader = (books: Books, collection: Collection, expr: Expr): Reader => {
  const read = books.read(collection, expr)
  const isDate = typeOf(books, collection, expr) === "date"
  return (row, at) => {
    const value = read(row, at)
    return value === undefined || typeof value === "string"
      ? value
      : isDate
        ? fromEpochDay(value as number)
        : String(value)
  }
}

export class Group {
  readonly collection: string
  readonly requests: ReadonlyArray<RowRequest>
  slots: Array<Slot>
  private readonly books: Books
  private readonly places: ReadonlyArray<string>
  private readonly marks: Cell.Marks
  private readonly time: Time
  private readonly day: Reader | undefined
  private readonly chainOf: ReturnType<typeof chainReader>
  /** Those that read the same in every period, and those that look at the period. */
  private readonly plain = new Sieve<Counted>()
  private readonly periodic = new Sieve<Counted>()
  private readonly columns: Array<Asked> = []
  private readonly byId = new Map<string, Asked>()
  /** By the slot's index and the number of the place. */
  private readonly boards: Array<Array<Board | undefined> | undefined> = []
  /** Those that the row at hand belongs to. */
  private readonly touched: Array<Board> = []
  private readonly slotsByDay = new Map<number, ReadonlyArray<Slot>>()
  private readonly at: Moment = moment()
  private slotCount: number

  constructor(
    books: Books,
    places: ReadonlyArray<string>,
    marks: Cell.Marks,
    requests: ReadonlyArray<RowRequest>,
    rolls: (period: Period) => boolean
  ) {
    const [first] = requests as readonly [RowRequest]
    this.books = books
    this.places = places
    this.marks = marks
    this.requests = requests
    this.collection = first.aggregate.collection
    this.time = first.aggregate.time
    const collection = collectionOf(books.registry, this.collection)
    this.day =
      "asOf" in this.time
        ? undefined
        : dayReader(books, collection, "during" in this.time ? this.time.during : this.time.upTo)
    this.chainOf = chainReader(books, collection)
    this.slots = first.periods.map((period, index) => new Slot(index, period, rolls(period)))
    this.slotCount = this.slots.length
    const { layout } = books.shelf(this.collection)
    const byAggregate = new Map<string, Counted>()
    for (const { aggregate, by, id } of requests) {
      const name = JSON.stringify(aggregate)
      let counted = byAggregate.get(name)
      const exprs = [aggregate.where, "of" in aggregate ? aggregate.of : undefined].filter((one) => one !== undefined)
      if (counted === undefined) {
        const isText = aggregate.kind === "distinct"
        const key = aggregate.where === undefined ? undefined : keyed(collection, aggregate.where)
        const where = key === undefined ? aggregate.where : key.rest
        counted = {
          aggregate,
          key,
          where: where === undefined ? undefined : books.read(collection, where),
          of:
            "of" in aggregate
              ? isText
                ? textReader(books, collection, aggregate.of)
                : books.read(collection, aggregate.of)
              : undefined,
          bits: qualifiers(books, collection, exprs),
          asked: []
        }
        byAggregate.set(name, counted)
      }
      const asked: Asked = {
        id,
        number: this.columns.length,
        aggregate,
        isKeyed: by !== undefined,
        key: by === undefined ? undefined : textReader(books, collection, by.expr),
        keyFollowsPeriod: by !== undefined && followsPeriod(by.expr)
      }
      counted.asked.push(asked)
      this.columns.push(asked)
      this.byId.set(id, asked)
    }
    for (const counted of byAggregate.values()) {
      const { aggregate, asked } = counted
      const looks = [aggregate.where, "of" in aggregate ? aggregate.of : undefined].some(
        (expr) => expr !== undefined && followsPeriod(expr)
      )
      const isPeriodic = looks || asked.some((one) => one.keyFollowsPeriod)
      ;(isPeriodic ? this.periodic : this.plain).add(layout, counted.key, counted)
    }
  }

  /** Adds the row with weight 1, or takes it back with weight −1. */
  enter(row: Held, weight: number): void {
    if (!("during" in this.time)) {
      for (const slot of this.slots) this.readIn(row, slot, weight)
      return
    }
    const day = this.dayOf(row)
    if (day === undefined) return
    if (weight > 0) for (const slot of this.slots) if (slot.rolls && day >= slot.end) slot.expect(row, day)
    const slots = this.slotsOn(day)
    if (slots.length > 0) this.onOwnDay(row, day, slots, weight)
  }

  cell(request: string, place: number, period: string, key: string | null | undefined): Cell.Cell | undefined {
    const column = this.byId.get(request)
    return column === undefined ? undefined : this.board(place, period)?.find(column.number, key)
  }

  /** The breakdown values of a request that have rows in a place and period. */
  keys(request: string, place: number, period: string): ReadonlyArray<string | null> {
    const column = this.byId.get(request)
    return column === undefined ? [] : (this.board(place, period)?.keys(column.number) ?? [])
  }

  /** Every cell that is not empty. */
  *filled(slots: ReadonlyArray<Slot> = this.slots): Iterable<Cell.Cell> {
    for (const slot of slots) for (const board of this.boards[slot.index] ?? []) if (board) yield* board.filled()
  }

  private board(place: number, period: string): Board | undefined {
    const slot = this.slots.find((one) => one.key === period)
    return slot === undefined ? undefined : this.boards[slot.index]?.[place]
  }

  /**
   * Moves to other periods. Where one only grows at its end, the rows that are due are read again; one that was not there before is
   * filled from all rows.
   */
  retarget(periods: ReadonlyArray<Period>, rolls: (period: Period) => boolean): void {
    const wanted = new Map(periods.map((period) => [key(period), period]))
    const free = new Set(this.slots.filter((slot) => !wanted.has(slot.key)))
    for (const slot of this.slots) wanted.delete(slot.key)
    if (wanted.size === 0 && free.size === 0) return
    this.slotsByDay.clear()
    const moved: Array<Slot> = []
    for (const period of wanted.values()) {
      const from = [...free].find((slot) => slot.grows(period))
      moved.push(from === undefined ? this.fill(period, rolls(period)) : this.move(from, period))
      if (from !== undefined) free.delete(from)
    }
    for (const slot of free) {
      for (const cell of this.filled([slot])) cell.mark(this.marks)
      this.boards[slot.index] = undefined
    }
    this.slots = this.slots.filter((slot) => !free.has(slot))
    for (const cell of this.filled(moved)) cell.mark(this.marks)
  }

  private move(slot: Slot, to: Period): Slot {
    const due = [...slot.takeDue(toEpochDay(to.end))].filter((row) => row[countsAt] === true)
    for (const row of due) this.readIn(row, slot, -1)
    slot.move(to)
    for (const row of due) this.readIn(row, slot, 1)
    return slot
  }

  private fill(period: Period, rolls: boolean): Slot {
    const slot = new Slot(this.slotCount++, period, rolls)
    this.slots.push(slot)
    for (const row of this.books.shelf(this.collection).all()) {
      if (row[countsAt] === true) this.readIn(row, slot, 1)
    }
    return slot
  }

  private dayOf(row: Held): number | undefined {
    const { at } = this
    at.today = noDay
    at.moves = false
    at.rolls = false
    return this.day?.(row, at) as number | undefined
  }

  private slotsOn(day: number): ReadonlyArray<Slot> {
    let known = this.slotsByDay.get(day)
    if (known === undefined) {
      known = this.slots.filter((slot) => slot.start <= day && day < slot.end)
      this.slotsByDay.set(day, known)
    }
    return known
  }

  /** Flows: the row is read on its own day, in the slots that have it. */
  private onOwnDay(row: Held, day: number, slots: ReadonlyArray<Slot>, weight: number): void {
    const { at } = this
    at.today = day
    at.moves = false
    at.rolls = false
    const chain = this.chainOf(row, at)
    if (chain === undefined || chain.asked.length === 0) return
    if (!this.plain.isEmpty) this.count(this.plain, row, slots, chain.asked, weight)
    if (this.periodic.isEmpty) return
    for (const slot of slots) {
      this.open(slot)
      at.today = day
      this.count(this.periodic, row, [slot], chain.asked, weight)
      if (weight > 0) slot.expect(row, at.until)
    }
  }

  private open(slot: Slot): void {
    const { at } = this
    at.start = slot.start
    at.end = slot.end
    at.rolls = slot.rolls
    at.moves = false
    at.until = never
  }

  /** Reads the row in one slot alone. */
  private readIn(row: Held, slot: Slot, weight: number): void {
    const { at, time } = this
    if ("during" in time) {
      const day = this.dayOf(row)
      if (day === undefined) return
      if (day >= slot.end) {
        if (weight > 0) slot.expect(row, day)
      } else if (day >= slot.start) this.onOwnDay(row, day, [slot], weight)
      return
    }
    const own = "upTo" in time ? this.dayOf(row) : undefined
    this.open(slot)
    if ("asOf" in time && time.asOf === "start") at.today = slot.start
    else {
      at.today = slot.end - 1
      at.moves = slot.rolls
    }
    if (this.isTaken(row, own)) {
      const chain = this.chainOf(row, at)
      if (chain !== undefined && chain.asked.length > 0) {
        this.count(this.plain, row, [slot], chain.asked, weight)
        this.count(this.periodic, row, [slot], chain.asked, weight)
      }
    }
    if (weight > 0) slot.expect(row, at.until)
  }

  private isTaken(row: Held, own: number | undefined): boolean {
    const { at } = this
    if ("upTo" in this.time) {
      if (own === undefined) return false
      note(at, own)
      return own <= at.today
    }
    const from = row[fromAt] as number
    const to = row[toAt] as number | undefined
    noteDay(at, from)
    if (to !== undefined) noteDay(at, to)
    return from <= at.today && (to === undefined || at.today < to)
  }

  private count(
    all: Sieve<Counted>,
    row: Held,
    slots: ReadonlyArray<Slot>,
    places: ReadonlyArray<number>,
    weight: number
  ): void {
    const { touched } = this
    touched.length = 0
    for (let index = 0; index < slots.length; index++) {
      for (let place = 0; place < places.length; place++) {
        touched.push(this.boardAt(slots[index] as Slot, places[place] as number))
      }
    }
    const lists = all.lists(row)
    for (let list = 0; list < lists.length; list++) {
      const some = lists[list] as ReadonlyArray<Counted>
      for (let index = 0; index < some.length; index++) this.add(some[index] as Counted, row, weight)
    }
  }

  private add(counted: Counted, row: Held, weight: number): void {
    const { at, touched } = this
    if (counted.where !== undefined && counted.where(row, at) !== true) return
    const value = counted.of === undefined ? 1 : counted.of(row, at)
    if (value === undefined) return
    const bits = counted.bits(row, at)
    const { asked: all } = counted
    for (let one = 0; one < all.length; one++) {
      const asked = all[one] as Asked
      const by = asked.key === undefined ? undefined : ((asked.key(row, at) as string | undefined) ?? null)
      for (let index = 0; index < touched.length; index++) {
        ;(touched[index] as Board).at(asked, by).change(value, bits, weight, this.marks)
      }
    }
  }

  private boardAt(slot: Slot, place: number): Board {
    let own = this.boards[slot.index]
    if (own === undefined) {
      own = new Array(this.places.length).fill(undefined) as Array<Board | undefined>
      this.boards[slot.index] = own
    }
    let board = own[place]
    if (board === undefined) {
      board = new Board(slot, this.places[place] as string, this.columns)
      own[place] = board
    }
    return board
  }
}

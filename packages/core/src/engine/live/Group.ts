/**
 * Aggregates over the same rows, taken at the same times in the same periods: a row's day and place are read once for all of them.
 * Entering a row adds what it contributes, leaving takes the same back.
 */

import type { Time } from "../../measure/Measure.ts"
import type { State } from "../../measure/State.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { key, type Period } from "../../time/Period.ts"
import { Boards } from "./Boards.ts"
import { type Books, collectionOf } from "./Books.ts"
import { chainReader } from "./Chains.ts"
import { type Column, counted, type RowRequest } from "./Column.ts"
import { edgesOfAll } from "./edges.ts"
import { never, noDay } from "./FieldColumn.ts"
import { dayReader } from "./fields.ts"
import type { Layout } from "./Layout.ts"
import { Lot } from "./Lot.ts"
import type { ChangedCell, Marks } from "./Marks.ts"
import { type Moment, moment, note, noteDay, type Reader } from "./Moment.ts"
import type { Nearby } from "./Nearby.ts"
import type { Held } from "./Packed.ts"
import type { Reason } from "./Reason.ts"
import { Slot } from "./Slot.ts"

/** Members of both lots, as bits; `undefined` for none. */
export interface Part {
  readonly plain: Int32Array | undefined
  readonly periodic: Int32Array | undefined
}

export class Group {
  readonly collection: string
  readonly requests: ReadonlyArray<RowRequest>
  private slots: ReadonlyArray<Slot>
  private rolling: ReadonlyArray<Slot>
  private readonly marks: Marks
  private readonly layout: Layout
  private readonly time: Time
  private readonly day: Reader | undefined
  private readonly chainOf: ReturnType<typeof chainReader>
  /** Those that read the same in every period, and those that look at the period. */
  private readonly plain: Lot
  private readonly periodic: Lot
  private readonly columns: ReadonlyMap<string, Column>
  private readonly boards: Boards
  private readonly slotsByDay = new Map<number, ReadonlyArray<Slot>>()
  private readonly at: Moment = moment()
  private slotCount: number
  /** The edges over which it is read whether a row counts at all, when and where. */
  private readonly edges: ReadonlySet<string>
  private readonly whole: Part

  constructor(
    books: Books,
    places: ReadonlyArray<string>,
    marks: Marks,
    requests: ReadonlyArray<RowRequest>,
    rolls: (period: Period) => boolean
  ) {
    const [first] = requests as readonly [RowRequest]
    this.marks = marks
    this.requests = requests
    this.collection = first.aggregate.collection
    this.time = first.aggregate.time
    const collection = collectionOf(books.registry, this.collection)
    this.layout = books.shelf(this.collection).layout
    this.day =
      "asOf" in this.time
        ? undefined
        : dayReader(books, collection, "during" in this.time ? this.time.during : this.time.upTo)
    this.chainOf = chainReader(books, collection)
    const times = Object.values(this.time).filter((one) => typeof one === "object")
    this.edges = edgesOfAll(collection, [collection.place, ...times])
    this.slots = first.periods.map((period, index) => new Slot(index, period, rolls(period)))
    this.rolling = this.slots.filter((slot) => slot.rolls)
    this.slotCount = this.slots.length
    const { periodic, plain } = counted(books, collection, requests)
    const all = [...plain.members, ...periodic.members].flatMap((one) => one.columns)
    this.columns = new Map(all.map((column) => [column.id, column]))
    this.boards = new Boards(all, places, books.names)
    this.plain = new Lot(books, collection, plain, this.boards, marks)
    this.periodic = new Lot(books, collection, periodic, this.boards, marks)
    this.whole = { plain: this.plain.readOver(undefined), periodic: this.periodic.readOver(undefined) }
  }

  /** What is to be read anew for the reason; `undefined` when that is nothing. */
  readOver(reason: Reason): Part | undefined {
    if (reason.isAmong(this.edges)) return this.whole
    const part = { plain: this.plain.readOver(reason), periodic: this.periodic.readOver(reason) }
    return part.plain === undefined && part.periodic === undefined ? undefined : part
  }

  /** Adds the row with weight 1, or takes it back with weight −1. */
  enter(row: Held, weight: number, part: Part = this.whole, nearby?: Nearby): void {
    if (!("during" in this.time)) {
      for (const slot of this.slots) if (nearby?.isIn(slot) !== false) this.readIn(row, slot, weight, part)
      return
    }
    const day = this.dayOf(row)
    if (day === undefined || nearby?.isOn(row, day) === false) return
    if (weight > 0) for (const slot of this.rolling) if (day >= slot.end) slot.expect(row, day)
    const slots = this.slotsOn(day)
    if (slots.length > 0) this.onOwnDay(row, day, slots, weight, part, nearby)
  }

  /** Takes a row back and adds another, in one step where they are of the same day and place. */
  exchange(out: Held, into: Held): void {
    const day = "during" in this.time ? this.dayOf(out) : undefined
    const slots = day === undefined || this.dayOf(into) !== day ? [] : this.slotsOn(day)
    const { at } = this
    at.today = day ?? noDay
    const chain = slots.length === 0 || !this.periodic.isEmpty ? undefined : this.chainOf(out, at)
    if (day === undefined || chain === undefined || this.chainOf(into, at) !== chain) {
      this.enter(out, -1)
      this.enter(into, 1)
      return
    }
    for (const slot of this.rolling) if (day >= slot.end) slot.expect(into, day)
    if (chain.asked.length > 0) this.plain.exchange(out, into, at, slots, chain.asked)
  }

  state(request: string, place: number, period: string, key: string | null | undefined): State | undefined {
    const [column, slot] = [this.columns.get(request), this.slotOf(period)]
    if (column === undefined || slot === undefined) return undefined
    return this.boards.state(slot, place, column, key)
  }

  /** The breakdown values of a request that have rows in a place and period. */
  keys(request: string, place: number, period: string): ReadonlyArray<string | null> {
    const [column, slot] = [this.columns.get(request), this.slotOf(period)]
    return column === undefined || slot === undefined ? [] : this.boards.keys(slot, place, column)
  }

  /** Every cell of a breakdown that is not empty. */
  *brokenDown(): Iterable<ChangedCell> {
    for (const slot of this.slots) yield* this.boards.brokenDown(slot)
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
      this.mark(slot)
      this.boards.drop(slot)
    }
    this.slots = [...this.slots.filter((slot) => !free.has(slot) && !moved.includes(slot)), ...moved]
    for (const slot of moved) this.mark(slot)
    this.rolling = this.slots.filter((slot) => slot.rolls)
  }

  private mark(slot: Slot): void {
    for (const cell of this.boards.filled(slot)) this.marks.name(cell)
  }

  private slotOf(period: string): Slot | undefined {
    return this.slots.find((one) => one.key === period)
  }

  private move(slot: Slot, to: Period): Slot {
    const due = [...slot.takeDue(toEpochDay(to.end))].filter((row) => this.layout.counts(row))
    for (const row of due) this.readIn(row, slot, -1)
    slot.move(to)
    for (const row of due) this.readIn(row, slot, 1)
    return slot
  }

  private fill(period: Period, rolls: boolean): Slot {
    const slot = new Slot(this.slotCount++, period, rolls)
    for (const row of this.layout.rows()) if (this.layout.counts(row)) this.readIn(row, slot, 1)
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
  private onOwnDay(
    row: Held,
    day: number,
    slots: ReadonlyArray<Slot>,
    weight: number,
    part: Part,
    nearby?: Nearby
  ): void {
    const { at } = this
    at.today = day
    at.moves = false
    at.rolls = false
    const chain = this.chainOf(row, at)
    if (chain === undefined || chain.asked.length === 0) return
    if (part.plain !== undefined) this.plain.count(row, at, slots, chain.asked, weight, part.plain)
    if (part.periodic === undefined) return
    for (const slot of slots) {
      if (nearby?.isIn(slot) === false) continue
      this.open(slot)
      at.today = day
      this.periodic.count(row, at, [slot], chain.asked, weight, part.periodic)
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
  private readIn(row: Held, slot: Slot, weight: number, part = this.whole): void {
    const { at, time } = this
    if ("during" in time) {
      const day = this.dayOf(row)
      if (day === undefined) return
      if (day >= slot.end) {
        if (weight > 0) slot.expect(row, day)
      } else if (day >= slot.start) this.onOwnDay(row, day, [slot], weight, part)
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
        if (part.plain !== undefined) this.plain.count(row, at, [slot], chain.asked, weight, part.plain)
        if (part.periodic !== undefined) this.periodic.count(row, at, [slot], chain.asked, weight, part.periodic)
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
    const [from, to] = [this.layout.from(row), this.layout.to(row)]
    noteDay(at, from)
    if (to !== never) noteDay(at, to)
    return from <= at.today && at.today < to
  }
}

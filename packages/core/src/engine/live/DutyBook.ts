/**
 * An attainment or coverage over one period: what every subject owes in every slot, set against counters of what was done. An entry
 * moves the counters of its own slots only, and their duties with them.
 */
import type { State } from "../../measure/State.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { key, type Period } from "../../time/Period.ts"
import { type Books, collectionOf } from "./Books.ts"
import { type Chain, chainReader } from "./Chains.ts"
import { Duties } from "./Duties.ts"
import { type Demand, type DutyAggregate, demands } from "./demands.ts"
import { followsPeriod } from "./followsPeriod.ts"
import type { Layout } from "./Layout.ts"
import type { Marks } from "./Marks.ts"
import { type Moment, moment, type Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import type { Shelf } from "./Shelf.ts"
import { Tallied } from "./Tallied.ts"

export interface DutyRequest {
  readonly id: string
  readonly aggregate: DutyAggregate
}

interface Owed {
  readonly required: number
  readonly met: number
  readonly bits: number
}

export class DutyBook {
  key: string
  private period: Period
  private readonly books: Books
  private readonly request: DutyRequest
  private readonly places: ReadonlyArray<string>
  private readonly marks: Marks
  private readonly demands: ReadonlyArray<Demand>
  private readonly done = new Map<number, Array<Tallied | undefined>>()
  private readonly cells: Array<Duties | undefined>
  private readonly at: Moment = moment()
  private readonly subjects: Shelf | undefined
  private readonly level: string | undefined
  private readonly where: Reader | undefined
  private readonly chainOf: ReturnType<typeof chainReader> | undefined
  private readonly together: boolean
  /** While a book is filled, entries only count: nobody owes yet. */
  private isOpen = true

  constructor(books: Books, request: DutyRequest, places: ReadonlyArray<string>, marks: Marks, period: Period) {
    const { aggregate } = request
    this.books = books
    this.request = request
    this.places = places
    this.marks = marks
    this.period = period
    this.key = key(period)
    this.demands = demands(books, aggregate, period)
    this.cells = new Array(places.length).fill(undefined)
    this.together = aggregate.kind === "attainment" && aggregate.combine === "all"
    this.setPeriod()
    if ("places" in aggregate.subjects) this.level = aggregate.subjects.places
    else {
      const collection = collectionOf(books.registry, aggregate.subjects.collection)
      this.subjects = books.shelf(collection.id)
      this.where = aggregate.subjects.where === undefined ? undefined : books.read(collection, aggregate.subjects.where)
      this.chainOf = chainReader(books, collection)
    }
  }

  /** The collections whose rows matter here. */
  get collections(): ReadonlySet<string> {
    const all = this.demands.map((one) => one.collection)
    return new Set(this.subjects === undefined ? all : [this.subjects.layout.collection.id, ...all])
  }

  state(place: number): State | undefined {
    const cell = this.cells[place]
    return cell === undefined || cell.isEmpty ? undefined : cell.state
  }

  /** Marks every cell that is not empty. */
  markAll(): void {
    for (const cell of this.cells) if (cell?.isEmpty === false) cell.mark(this.marks)
  }

  /** Fills an empty book from all rows. */
  fill(): void {
    this.isOpen = false
    for (const id of new Set(this.demands.map((one) => one.collection))) {
      const { layout } = this.books.shelf(id)
      for (const row of layout.rows()) if (layout.counts(row)) this.enter(id, row, 1)
    }
    this.isOpen = true
    this.begin()
    if (this.subjects === undefined) return
    const { layout } = this.subjects
    for (const row of layout.rows()) if (layout.counts(row)) this.enrol(layout, row, 1)
  }

  /** The places of a level owe from the beginning. */
  begin(): void {
    if (this.level !== undefined) this.eachDuty((demand, slot) => this.oweAll(demand, slot, 1))
  }

  change(collection: string, row: Held, weight: number): void {
    // The row does not count while it changes: as an entry it moves counters that no duty of its own looks at.
    const layout = this.subjects?.layout.collection.id === collection ? this.subjects.layout : undefined
    if (weight < 0 && layout !== undefined) this.enrol(layout, row, -1)
    this.enter(collection, row, weight)
    if (weight > 0 && layout !== undefined) this.enrol(layout, row, 1)
  }

  /** Moves the period's end; `false` when its duties are others then, and have to be counted afresh. */
  move(to: Period): boolean {
    const { aggregate } = this.request
    if (aggregate.kind === "coverage" || to.start !== this.period.start) return false
    const exprs = [
      "where" in aggregate.subjects ? aggregate.subjects.where : undefined,
      ...aggregate.requirements.map((one) => one.where)
    ]
    if (aggregate.requirements.some((one) => one.time === undefined)) return false
    if (exprs.some((expr) => expr !== undefined && followsPeriod(expr))) return false
    const slots = (all: ReadonlyArray<Demand>): string => JSON.stringify(all.map((one) => one.slots))
    if (slots(demands(this.books, aggregate, to)) !== slots(this.demands)) return false
    this.period = to
    this.key = key(to)
    this.setPeriod()
    return true
  }

  private setPeriod(): void {
    this.at.start = toEpochDay(this.period.start)
    this.at.end = toEpochDay(this.period.end)
  }

  private eachDuty(visit: (demand: number, slot: number) => void): void {
    const count = this.together ? Math.min(1, this.demands.length) : this.demands.length
    for (let demand = 0; demand < count; demand++) {
      const { slots } = this.demands[demand] as Demand
      for (let slot = 0; slot < slots.length; slot++) visit(demand, slot)
    }
  }

  private enrol(layout: Layout, row: Held, weight: number): void {
    this.eachDuty((demand, slot) => {
      const chain = this.chainIn(layout, row, demand, slot)
      if (chain !== undefined) this.owe(chain, this.judge(layout.id(row), chain, demand, slot), weight)
    })
  }

  private enter(collection: string, row: Held, weight: number): void {
    for (const [demand, one] of this.demands.entries()) {
      if (one.collection !== collection) continue
      one.entry(row, this.at, (subject, slot, bits, span) => {
        const duty = this.together ? 0 : demand
        const chains = this.chainsOf(subject, duty, slot)
        const before = chains.map((chain) => this.judge(subject, chain, duty, slot))
        this.doneBy(subject, demand, slot).change(bits, span, weight)
        for (const [index, chain] of chains.entries()) {
          const [was, is] = [before[index] as Owed, this.judge(subject, chain, duty, slot)]
          if (was.met === is.met && was.bits === is.bits) continue
          this.owe(chain, was, -1)
          this.owe(chain, is, 1)
        }
      })
    }
  }

  private offset(demand: number): number {
    let at = 0
    for (let index = 0; index < demand; index++) at += (this.demands[index] as Demand).slots.length
    return at
  }

  private doneBy(subject: number, demand: number, slot: number): Tallied {
    let own = this.done.get(subject)
    if (own === undefined) {
      own = []
      this.done.set(subject, own)
    }
    const at = this.offset(demand) + slot
    own[at] ??= new Tallied()
    return own[at]
  }

  /** The chain of a subject's place on the last day of the slot; `undefined` when it does not owe it. */
  private chainIn(layout: Layout, row: Held, demand: number, slot: number): Chain | undefined {
    const on = (this.demands[demand] as Demand).slots[slot]!.to - 1
    if (on < layout.from(row) || on >= layout.to(row)) return undefined
    const { at } = this
    at.today = on
    if (this.where !== undefined && this.where(row, at) !== true) return undefined
    return this.chainOf?.(row, at) ?? nowhere
  }

  private chainsOf(subject: number, demand: number, slot: number): ReadonlyArray<Chain> {
    if (!this.isOpen) return []
    if (this.level !== undefined) {
      const on = (this.demands[demand] as Demand).slots[slot]!.to - 1
      return this.books.chains.ofLevel(this.level, on).includes(subject) ? [this.books.chains.of(subject, on)] : []
    }
    const { subjects } = this
    if (subjects === undefined) return []
    const { layout } = subjects
    return subjects
      .versions(subject)
      .flatMap((row) => (layout.counts(row) ? (this.chainIn(layout, row, demand, slot) ?? []) : []))
  }

  private oweAll(demand: number, slot: number, weight: number): void {
    const on = (this.demands[demand] as Demand).slots[slot]!.to - 1
    for (const subject of this.books.chains.ofLevel(this.level ?? "", on)) {
      const chain = this.books.chains.of(subject, on)
      this.owe(chain, this.judge(subject, chain, demand, slot), weight)
    }
  }

  private judgeOne(subject: number, chain: Chain, demand: number, slot: number): Owed {
    const of = this.demands[demand] as Demand
    const duty = of.slots[slot]!
    const required = of.required(chain, duty, this.at)
    const found = this.done.get(subject)?.[this.offset(demand) + slot]
    return { required, met: of.met(found, required, duty), bits: found?.bits ?? 0 }
  }

  private judge(subject: number, chain: Chain, demand: number, slot: number): Owed {
    if (!this.together) return this.judgeOne(subject, chain, demand, slot)
    const all = this.demands.map((_, index) => this.judgeOne(subject, chain, index, slot))
    return {
      required: 1,
      met: all.every((one) => one.met >= one.required) ? 1 : 0,
      bits: all.reduce((bits, one) => bits | one.bits, 0)
    }
  }

  private owe(chain: Chain, owed: Owed, weight: number): void {
    for (const place of chain.asked) {
      let cell = this.cells[place]
      if (cell === undefined) {
        const { aggregate, id } = this.request
        cell = new Duties(aggregate.kind, id, this.places[place] as string, this)
        this.cells[place] = cell
      }
      cell.owe(owed.required, owed.met, owed.bits, weight, this.marks)
    }
  }
}

const nowhere: Chain = { places: [], texts: [], asked: [], parameters: new Map() }

/** Everything that a plan counts: groups of row aggregates, books of duties, and where collections are kept. */
import type { Expr } from "../../expr/Expr.ts"
import { type Aggregate, collections, needs } from "../../measure/Measure.ts"
import type { State } from "../../measure/State.ts"
import * as Period from "../../time/Period.ts"
import { type Plan, type Request, shift } from "../Plan.ts"
import { type Books, collectionOf } from "./Books.ts"
import type { RowRequest } from "./Column.ts"
import { DutyBook, type DutyRequest } from "./DutyBook.ts"
import type { DutyAggregate } from "./demands.ts"
import { edgesOfAll } from "./edges.ts"
import { Group, type Part } from "./Group.ts"
import { Kept } from "./Kept.ts"
import type { ChangedCell, Marks } from "./Marks.ts"
import type { Held } from "./Packed.ts"
import type { Reason } from "./Reason.ts"
import type { Reached } from "./reach.ts"
import type { Shelf } from "./Shelf.ts"
import { timeOf } from "./taken.ts"

/** What of a row is to be read anew. */
export interface Reread {
  readonly groups: ReadonlyArray<{ readonly group: Group; readonly part: Part }>
  /** Its duties, or what it counts for. */
  readonly isOwed: boolean
  /** Where it is. */
  readonly isPlace: boolean
}

type Rolls = (period: Period.Period) => boolean

/** The periods whose end moves with the clock: those that are not over, and the earlier ones that they are compared with. */
const rolling = (plan: Plan): Rolls => {
  let some = plan.spans.filter((span) => span.provisional).map((span) => span.elapsed)
  const keys = new Set(some.map(Period.key))
  for (let steps = 0; steps < 4; steps++) {
    some = some
      .flatMap((period) => [shift(period, "previous-period"), shift(period, "same-period-last-year")])
      .filter((period) => period !== undefined)
    for (const period of some) keys.add(Period.key(period))
  }
  return (period) => keys.has(Period.key(period))
}

const isDuty = (aggregate: Aggregate): aggregate is DutyAggregate =>
  aggregate.kind === "attainment" || aggregate.kind === "coverage"

const periodsText = (request: Request): string => request.periods.map(Period.key).sort().join(" ")

const groupText = (request: RowRequest): string =>
  JSON.stringify([request.aggregate.collection, request.aggregate.time, periodsText(request)])

/** The edges over which rows are read for duties, whichever collection they are of. */
const dutyEdges = (books: Books, aggregate: DutyAggregate): ReadonlySet<string> => {
  const of = (id: string, exprs: ReadonlyArray<Expr | undefined>): ReadonlyArray<string> => {
    const collection = collectionOf(books.registry, id)
    return [...edgesOfAll(collection, [collection.place, timeOf(collection, undefined), ...exprs])]
  }
  const { subjects } = aggregate
  const ofSubjects = "places" in subjects ? [] : of(subjects.collection, [subjects.where])
  const ofEntries =
    aggregate.kind === "coverage"
      ? of(aggregate.collection, [aggregate.where, aggregate.subject, aggregate.from, aggregate.to])
      : aggregate.requirements.flatMap(({ collection, subject, time, where }) => of(collection, [where, subject, time]))
  return new Set([...ofSubjects, ...ofEntries])
}

export class Figures {
  readonly kept: Kept
  private readonly books: Books
  private readonly marks: Marks
  private readonly places: ReadonlyArray<string>
  private readonly numbers: ReadonlyMap<string, number>
  private readonly groups: ReadonlyArray<Group>
  private readonly groupOf = new Map<string, Group>()
  /** By the number of the shelf. */
  private readonly groupsOf: Array<Array<Group> | undefined> = []
  private readonly duties = new Map<string, { readonly request: DutyRequest; books: Array<DutyBook> }>()
  private readonly rereads = new Map<Reason, Reread>()
  private dutiesOf: ReadonlyArray<ReadonlyArray<DutyBook> | undefined> = []

  constructor(books: Books, plan: Plan, numbers: ReadonlyMap<string, number>, marks: Marks) {
    this.books = books
    this.marks = marks
    this.numbers = numbers
    this.places = [...numbers.keys()]
    const rolls = rolling(plan)
    const alike = new Map<string, Array<RowRequest>>()
    for (const request of plan.requests) {
      const { aggregate, id, periods } = request
      if (isDuty(aggregate)) {
        const duty: DutyRequest = { id, aggregate }
        this.duties.set(id, { request: duty, books: periods.map((period) => this.bookFor(duty, period)) })
        continue
      }
      if (periods.length === 0) continue
      const row = request as RowRequest
      const name = groupText(row)
      alike.set(name, [...(alike.get(name) ?? []), row])
    }
    this.groups = [...alike.values()].map((requests) => new Group(books, this.places, marks, requests, rolls))
    for (const group of this.groups) {
      for (const { id } of group.requests) this.groupOf.set(id, group)
      const { number } = books.shelf(group.collection)
      this.groupsOf[number] = [...(this.groupsOf[number] ?? []), group]
    }
    this.kept = new Kept(books, new Set(plan.requests.flatMap((request) => needs(request.aggregate))), numbers)
    this.listDuties()
  }

  /** Places owe from the beginning, before rows arrive; the tree has to be there. */
  begin(): void {
    for (const { books } of this.duties.values()) for (const book of books) book.begin()
  }

  /** What of a row is to be read anew for the reason. */
  readOver(shelf: Shelf, reason: Reason): Reread {
    let known = this.rereads.get(reason)
    if (known === undefined) {
      const groups = (this.groupsOf[shelf.number] ?? []).map((group) => ({ group, part: group.readOver(reason) }))
      const duties = this.dutiesOf[shelf.number] ?? []
      const { collection } = shelf.layout
      known = {
        groups: groups.flatMap(({ group, part }) => (part === undefined ? [] : [{ group, part }])),
        isOwed:
          duties.length > 0 &&
          [...this.duties.values()].some(({ request }) => reason.isAmong(dutyEdges(this.books, request.aggregate))),
        isPlace: reason.isAmong(edgesOfAll(collection, [collection.place, timeOf(collection, undefined)]))
      }
      this.rereads.set(reason, known)
    }
    return known
  }

  /** As `change`, for a row that did not change itself. */
  reread({ nearby, row, shelf }: Reached, weight: number, { groups, isOwed, isPlace }: Reread): void {
    for (let at = 0; at < groups.length; at++) {
      const { group, part } = groups[at] as Reread["groups"][number]
      group.enter(row, weight, part, nearby)
    }
    const duties = isOwed ? this.dutiesOf[shelf.number] : undefined
    if (duties !== undefined) for (const book of duties) book.change(shelf.layout.collection.id, row, weight)
    if (isPlace) this.kept.change(shelf, row, weight)
  }

  /** Adds a row with weight 1, or takes it back with weight −1. */
  change(shelf: Shelf, row: Held, weight: number): void {
    const groups = this.groupsOf[shelf.number]
    if (groups !== undefined) for (let at = 0; at < groups.length; at++) (groups[at] as Group).enter(row, weight)
    const duties = this.dutiesOf[shelf.number]
    if (duties !== undefined) for (const book of duties) book.change(shelf.layout.collection.id, row, weight)
    this.kept.change(shelf, row, weight)
  }

  /** Whether rows of the collection owe nothing, and nothing is owed to them. */
  isFree(shelf: Shelf): boolean {
    return this.dutiesOf[shelf.number] === undefined
  }

  /** Takes a row of a free collection back and adds another in its place. */
  exchange(shelf: Shelf, out: Held, into: Held): void {
    const groups = this.groupsOf[shelf.number]
    if (groups !== undefined) for (let at = 0; at < groups.length; at++) (groups[at] as Group).exchange(out, into)
    this.kept.change(shelf, out, -1)
    this.kept.change(shelf, into, 1)
  }

  /** Moves to the periods of a later plan; `false` when that asks for other groups than there are. */
  retarget(plan: Plan): boolean {
    const requests = new Map(plan.requests.map((request) => [request.id, request]))
    const groups = this.groups.map((group) => group.requests.map(({ id }) => requests.get(id)))
    if (groups.some((some) => new Set(some.map((one) => one && periodsText(one))).size !== 1)) return false
    const rolls = rolling(plan)
    for (const [index, some] of groups.entries()) this.groups[index]?.retarget(some[0]?.periods ?? [], rolls)
    for (const [id, duty] of this.duties)
      duty.books = this.moveBooks(duty.request, duty.books, requests.get(id)?.periods ?? [])
    this.listDuties()
    this.kept.forget()
    return true
  }

  state(request: string, place: string, period: string, key: string | null | undefined): State | undefined {
    const number = this.numbers.get(place)
    if (number === undefined) return undefined
    const duty = this.duties.get(request)
    return duty === undefined
      ? this.groupOf.get(request)?.state(request, number, period, key)
      : duty.books.find((book) => book.key === period)?.state(number)
  }

  keys(request: string, place: string, period: string): ReadonlyArray<string | null> {
    const number = this.numbers.get(place)
    return number === undefined ? [] : (this.groupOf.get(request)?.keys(request, number, period) ?? [])
  }

  /** Every cell of a breakdown that is not empty. */
  *brokenDown(): Iterable<ChangedCell> {
    for (const group of this.groups) yield* group.brokenDown()
  }

  private bookFor(request: DutyRequest, period: Period.Period): DutyBook {
    return new DutyBook(this.books, request, this.places, this.marks, period)
  }

  private moveBooks(
    request: DutyRequest,
    books: ReadonlyArray<DutyBook>,
    periods: ReadonlyArray<Period.Period>
  ): Array<DutyBook> {
    const wanted = new Map(periods.map((period) => [Period.key(period), period]))
    const kept = books.filter((book) => wanted.delete(book.key))
    const free = new Set(books.filter((book) => !kept.includes(book)))
    for (const period of wanted.values()) {
      let book = [...free].find((one) => one.move(period))
      if (book === undefined) {
        book = this.bookFor(request, period)
        book.fill()
      } else free.delete(book)
      book.markAll()
      kept.push(book)
    }
    for (const book of free) book.markAll()
    return kept
  }

  private listDuties(): void {
    const found: Array<Array<DutyBook> | undefined> = []
    for (const { books, request } of this.duties.values()) {
      for (const book of books) {
        for (const id of collections(request.aggregate)) {
          const { number } = this.books.shelf(id)
          found[number] = [...(found[number] ?? []), book]
        }
      }
    }
    this.dutiesOf = found
  }
}

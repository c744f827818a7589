/**
 * What an attainment or a coverage demands, in one shape: requirements, each with slots, entries that fall into them, and how much a
 * slot needs. A coverage demands seconds in the windows of each day.
 */

import { inForce } from "../../kpi/Parameter.ts"
import type { Aggregate, Requirement } from "../../measure/Measure.ts"
import { minuteOf, slots as slotsOf } from "../../time/Cadence.ts"
import { fromEpochDay, toEpochDay, weekdayOfEpochDay } from "../../time/LocalDate.ts"
import type { Period } from "../../time/Period.ts"
import { type Span, union } from "../spans.ts"
import { type Books, collectionOf, typeOf } from "./Books.ts"
import { type Chain, chainReader } from "./Chains.ts"
import { noDay } from "./FieldColumn.ts"
import { dayReader } from "./fields.ts"
import type { Moment, Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import { qualifiers } from "./qualifiers.ts"
import type { Tallied } from "./Tallied.ts"

export type DutyAggregate = Extract<Aggregate, { kind: "attainment" | "coverage" }>

/** Days `[from, to)`; subjects owe it when they are there on its last day. */
export interface DutySlot {
  readonly from: number
  readonly to: number
  /** Of a coverage: the windows of the day, in milliseconds. */
  readonly windows?: ReadonlyArray<Span>
}

/** Told of a subject and slot that an entry counts for. */
export type Counts = (subject: number, slot: number, bits: number, span: Span | undefined) => void

export interface Demand {
  readonly collection: string
  readonly slots: ReadonlyArray<DutySlot>
  readonly required: (chain: Chain, slot: DutySlot, at: Moment) => number
  readonly met: (found: Tallied | undefined, required: number, slot: DutySlot) => number
  /** Tells for whom, and in which slots, an entry counts. */
  readonly entry: (row: Held, at: Moment, counts: Counts) => void
}

/** The subjects that a row is about: the one it names, or its place and those above. */
const aboutReader = (books: Books, id: string, subject: Requirement["subject"]) => {
  const collection = collectionOf(books.registry, id)
  const chainOf = chainReader(books, collection)
  const named = subject === undefined ? undefined : books.read(collection, subject)
  return (row: Held, at: Moment): ReadonlyArray<number> => {
    if (named === undefined) return chainOf(row, at)?.places ?? []
    const found = named(row, at) as number | undefined
    return found === undefined ? [] : [found]
  }
}

const partOfDay = (books: Books, requirement: Requirement): ((row: Held, at: Moment) => boolean) => {
  const { cadence, time } = requirement
  const part = cadence.dayPart
  const collection = collectionOf(books.registry, requirement.collection)
  if (part === undefined || time === undefined || typeOf(books, collection, time) !== "instant") return () => true
  const read = books.read(collection, time)
  const [from, to] = [minuteOf(part.from), minuteOf(part.to)]
  return (row, at) => {
    const minute = books.zone.minuteOf(read(row, at) as number)
    return from <= minute && minute < to
  }
}

const demandOf = (books: Books, requirement: Requirement, slots: ReadonlyArray<DutySlot>, period: Period): Demand => {
  const collection = collectionOf(books.registry, requirement.collection)
  const { layout } = books.shelf(collection.id)
  const { time, where: condition } = requirement
  const where: Reader = condition === undefined ? () => true : books.read(collection, condition)
  const bits = qualifiers(books, collection, condition === undefined ? [] : [condition])
  const about = aboutReader(books, requirement.collection, requirement.subject)
  const inPart = partOfDay(books, requirement)
  const day = time === undefined ? undefined : dayReader(books, collection, time)
  const lastDay = toEpochDay(period.end) - 1
  const atLeast = requirement.atLeast
  const values = atLeast.op === "parameter" ? (books.registry.parameters.get(atLeast.id)?.values ?? []) : []
  return {
    collection: requirement.collection,
    slots,
    required: (chain, slot) =>
      atLeast.op === "literal"
        ? (atLeast.value as number)
        : (inForce(values, fromEpochDay(slot.to - 1), chain.texts)?.value ?? 1),
    met: (found, required) => Math.min(required, found?.count ?? 0),
    entry: (row, at, counts) => {
      if (day !== undefined) {
        at.today = noDay
        const on = day(row, at) as number | undefined
        const slot = on === undefined ? -1 : slots.findIndex(({ from, to }) => from <= on && on < to)
        if (on === undefined || slot < 0) return
        at.today = on
        if (where(row, at) !== true || !inPart(row, at)) return
        const sure = bits(row, at)
        for (const subject of about(row, at)) counts(subject, slot, sure, undefined)
        return
      }
      const [from, to] = [layout.from(row), layout.to(row)]
      at.today = lastDay
      const subjects = about(row, at)
      const sure = bits(row, at)
      for (const [slot, { to: end }] of slots.entries()) {
        const on = end - 1
        if (on < from || on >= to) continue
        at.today = on
        if (where(row, at) === true) for (const subject of subjects) counts(subject, slot, sure, undefined)
      }
    }
  }
}

const coverageOf = (books: Books, aggregate: Extract<DutyAggregate, { kind: "coverage" }>, period: Period): Demand => {
  const { zone } = books
  const collection = collectionOf(books.registry, aggregate.collection)
  const startOf = (day: number): number => zone.startOf(fromEpochDay(day))
  const slots: Array<DutySlot> = []
  const last = toEpochDay(period.end)
  for (let day = toEpochDay(period.start); day < last; day++) {
    const [midnight, next] = [startOf(day), startOf(day + 1)]
    const weekday = weekdayOfEpochDay(day)
    const at = (clock: string): number => (clock === "24:00" ? next : midnight + minuteOf(clock) * 60_000)
    const windows = union(
      aggregate.windows
        .filter((window) => window.weekdays === undefined || window.weekdays.includes(weekday))
        .map((window): Span => [at(window.from), at(window.to)])
    )
    if (windows.length > 0) slots.push({ from: day, to: day + 1, windows })
  }
  const [first, end] = [startOf(toEpochDay(period.start)), startOf(last)]
  const [from, to] = [books.read(collection, aggregate.from), books.read(collection, aggregate.to)]
  const where: Reader = aggregate.where === undefined ? () => true : books.read(collection, aggregate.where)
  const bits = qualifiers(books, collection, aggregate.where === undefined ? [] : [aggregate.where])
  const about = aboutReader(books, aggregate.collection, aggregate.subject)
  const edges = slots.map((slot) => [startOf(slot.from), startOf(slot.to)] as const)
  return {
    collection: aggregate.collection,
    slots,
    required: (_, slot) => Math.round((slot.windows ?? []).reduce((total, [a, b]) => total + b - a, 0) / 1000),
    met: (found, _, slot) => found?.covered(slot.windows ?? []) ?? 0,
    entry: (row, at, counts) => {
      at.today = noDay
      const start = from(row, at) as number | undefined
      if (start === undefined || start >= end) return
      at.today = zone.epochDayOf(start)
      const stop = (to(row, at) as number | undefined) ?? end
      if (stop <= first || where(row, at) !== true) return
      const subjects = about(row, at)
      const sure = bits(row, at)
      for (const [slot, [midnight, next]] of edges.entries()) {
        if (start >= next || stop <= midnight) continue
        for (const subject of subjects) counts(subject, slot, sure, [start, stop])
      }
    }
  }
}

/** The demands of a period. Where all must be done together, they share the slots of the first. */
export const demands = (books: Books, aggregate: DutyAggregate, period: Period): ReadonlyArray<Demand> => {
  if (aggregate.kind === "coverage") return [coverageOf(books, aggregate, period)]
  const days = (requirement: Requirement): ReadonlyArray<DutySlot> =>
    slotsOf(requirement.cadence, period).map(({ end, start }) => ({ from: toEpochDay(start), to: toEpochDay(end) }))
  const [first] = aggregate.requirements
  return aggregate.requirements.map((one) =>
    demandOf(books, one, days(aggregate.combine === "all" && first !== undefined ? first : one), period)
  )
}

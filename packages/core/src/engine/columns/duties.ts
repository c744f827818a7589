/**
 * Attainment and coverage over columns: entries are laid out by subject once, then every slot looks only at its subjects. Tells per
 * duty the subject's chain of places, what was required, what of it was met, and how sure that is.
 */

import type { Expr } from "../../expr/Expr.ts"
import { inForce } from "../../kpi/Parameter.ts"
import type { Aggregate, Requirement, Subjects } from "../../measure/Measure.ts"
import { minuteOf, slots } from "../../time/Cadence.ts"
import { fromEpochDay, toEpochDay, weekdayOfEpochDay } from "../../time/LocalDate.ts"
import { last, type Period } from "../../time/Period.ts"
import { and, type Bits, has } from "./bits.ts"
import { missingDay } from "./Column.ts"
import { onOwnDay } from "./ownDay.ts"
import { qualifiers } from "./qualifiers.ts"
import { onDay, type Reading, readCodes, readCondition, readDays, readNumbers, type Scope, typeOf } from "./read.ts"
import { validOn } from "./take.ts"

/** One duty of one subject. The same object is told again and again: take from it what you keep. */
export interface Duty {
  subject: string
  /** The requirements that were not done, as bits by their place in the list. */
  undone: number
  /** The slot's days. */
  from: number
  to: number
  chain: number
  required: number
  met: number
  bits: number
}
export type Tell = (duty: Duty) => void

/** Told of every row that counts, with the duty it counts for; only evidence asks. */
export type Counted = (collection: string, row: number, duty: Duty) => void

const duty = (): Duty => ({ subject: "", undone: 0, from: 0, to: 0, chain: 0, required: 0, met: 0, bits: 0 })

/** The subjects of a day: their names, and the chains of their places. */
interface Group {
  readonly names: ReadonlyArray<string>
  readonly chains: ArrayLike<number>
}

const groupOn = (reading: Reading, subjects: Subjects, day: number, period: Period): Group => {
  const places = reading.places()
  if ("places" in subjects) {
    const names = places.tree.ofLevel(subjects.places, fromEpochDay(day))
    return { names, chains: names.map((name) => places.numberOf(name, day)) }
  }
  const frame = reading.dataset.frame(subjects.collection)
  const scope: Scope = { reading, frame, moment: onDay(reading, day), period }
  const valid = validOn(frame, day)
  const rows = subjects.where === undefined ? valid : and(valid, readCondition(scope, subjects.where).t)
  const all = places.chainsOf(scope)
  const names: Array<string> = []
  const chains: Array<number> = []
  for (let row = 0; row < frame.size; row++) {
    if (!has(rows, row)) continue
    names.push(frame.ids.texts[frame.id.codes[row] as number] as string)
    chains.push(all[row] as number)
  }
  return { names, chains }
}

const groupsBy = (reading: Reading, subjects: Subjects, period: Period): ((day: number) => Group) => {
  const known = new Map<number, Group>()
  return (day) => {
    let group = known.get(day)
    if (group === undefined) {
      group = groupOn(reading, subjects, day, period)
      known.set(day, group)
    }
    return group
  }
}

/** The names of the subjects that each row is about: the one it names, or its place and those above. */
const aboutOf = (scope: Scope, subject: Expr | undefined): ((row: number) => ReadonlyArray<string>) => {
  const places = scope.reading.places()
  if (subject === undefined) {
    const chains = places.chainsOf(scope)
    return (row) => places.chain(chains[row] as number)
  }
  const named = readCodes(scope, subject)
  const lists = named.dictionary.texts.map((text) => (text === "" ? [] : [text]))
  return (row) => lists[named.codes[row] as number] ?? []
}

/** Entries of a requirement by the name of their subject, in no order: days and rows. */
interface Entries {
  readonly bySubject: ReadonlyMap<string, ReadonlyArray<number>>
  /** The day of each row; absent for registers, whose rows count when valid. */
  readonly days: Int32Array | undefined
  readonly bits: Uint8Array | undefined
  /** The rows of a register that count on a day; `undefined` for journals. */
  readonly validOn: (day: number) => Bits | undefined
}

const entriesOf = (reading: Reading, requirement: Requirement, period: Period): Entries => {
  const frame = reading.dataset.frame(requirement.collection)
  const { time, where } = requirement
  const edge = toEpochDay(last(period))
  const anyDay: Scope = { reading, frame, moment: onDay(reading, edge), period }
  const scope: Scope = time === undefined ? anyDay : { ...anyDay, moment: onOwnDay(anyDay, time) }
  const days = time === undefined ? undefined : readDays(anyDay, time)
  const rows = time === undefined || where === undefined ? undefined : readCondition(scope, where).t
  const inPart = dayPart(scope, requirement)
  const about = aboutOf(scope, requirement.subject)
  const bySubject = new Map<string, Array<number>>()
  for (let row = 0; row < frame.size; row++) {
    if (rows !== undefined && !has(rows, row)) continue
    if (days !== undefined && (days[row] === missingDay || (days[row] as number) > edge)) continue
    if (!inPart(row)) continue
    for (const name of about(row)) {
      const known = bySubject.get(name)
      if (known === undefined) bySubject.set(name, [row])
      else known.push(row)
    }
  }
  return {
    bySubject,
    days,
    bits: qualifiers(scope, where === undefined ? [] : [where]),
    validOn: (day) => {
      if (time !== undefined) return undefined
      const valid = validOn(frame, day)
      return where === undefined ? valid : and(valid, readCondition({ ...scope, moment: onDay(reading, day) }, where).t)
    }
  }
}

const dayPart = (scope: Scope, requirement: Requirement): ((row: number) => boolean) => {
  const part = requirement.cadence.dayPart
  const { time } = requirement
  if (part === undefined || time === undefined || typeOf(scope.reading, scope.frame, time) !== "instant")
    return () => true
  const [from, to] = [minuteOf(part.from), minuteOf(part.to)]
  const instants = readNumbers(scope, time)
  const { zone } = scope.reading.dataset
  return (row) => {
    const minute = zone.minuteOf(instants[row] as number)
    return from <= minute && minute < to
  }
}

/** How many entries a requirement needs of a subject on a day. */
const needOf = (reading: Reading, atLeast: Expr) => {
  const places = reading.places()
  if (atLeast.op === "literal") return () => atLeast.value as number
  const dated = atLeast.op === "parameter" ? (reading.dataset.registry.parameters.get(atLeast.id)?.values ?? []) : []
  return (day: number, chain: number): number => inForce(dated, fromEpochDay(day), places.chain(chain))?.value ?? 1
}

const attain = (
  reading: Reading,
  aggregate: Extract<Aggregate, { kind: "attainment" }>,
  period: Period,
  tell: Tell,
  counted: Counted | undefined
): void => {
  const groupAt = groupsBy(reading, aggregate.subjects, period)
  const needs = aggregate.requirements.map((requirement, index) => ({
    index,
    collection: requirement.collection,
    entries: entriesOf(reading, requirement, period),
    slots: slots(requirement.cadence, period).map((slot) => ({
      from: toEpochDay(slot.start),
      to: toEpochDay(slot.end)
    })),
    need: needOf(reading, requirement.atLeast)
  }))
  type Need = (typeof needs)[number]
  const one = duty()
  /** Fills `one` with what a requirement and its entries say of a subject in a slot. */
  const judge = (of: Need, slot: Need["slots"][number], valid: Bits | undefined): void => {
    one.required = of.need(slot.to - 1, one.chain)
    let found = 0
    for (const row of of.entries.bySubject.get(one.subject) ?? []) {
      const day = of.entries.days?.[row] as number
      if (valid === undefined ? day < slot.from || day >= slot.to : !has(valid, row)) continue
      found++
      one.bits |= of.entries.bits?.[row] ?? 0
      counted?.(of.collection, row, one)
    }
    one.met = Math.min(one.required, found)
    if (one.met < one.required) one.undone |= 1 << of.index
  }
  const eachSubject = (slot: Need["slots"][number], visit: () => void): void => {
    const { chains, names } = groupAt(slot.to - 1)
    one.from = slot.from
    one.to = slot.to
    for (const [at, name] of names.entries()) {
      one.subject = name
      one.chain = chains[at] as number
      one.bits = 0
      one.undone = 0
      visit()
    }
  }
  if (aggregate.combine === "each") {
    for (const need of needs) {
      for (const slot of need.slots) {
        const valid = need.entries.validOn(slot.to - 1)
        eachSubject(slot, () => {
          judge(need, slot, valid)
          tell(one)
        })
      }
    }
    return
  }
  for (const slot of needs[0]?.slots ?? []) {
    const valid = needs.map((need) => need.entries.validOn(slot.to - 1))
    eachSubject(slot, () => {
      for (const [at, need] of needs.entries()) judge(need, slot, valid[at])
      one.required = 1
      one.met = one.undone === 0 ? 1 : 0
      tell(one)
    })
  }
}

type Span = [from: number, to: number]

const union = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const out: Array<Span> = []
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = out.at(-1)
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to)
    else out.push([from, to])
  }
  return out
}

const overlap = (a: ReadonlyArray<Span>, b: ReadonlyArray<Span>): number => {
  let total = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Span, b[j] as Span]
    total += Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))
    if (one[1] < other[1]) i++
    else j++
  }
  return total
}

const cover = (
  reading: Reading,
  aggregate: Extract<Aggregate, { kind: "coverage" }>,
  period: Period,
  tell: Tell,
  counted: Counted | undefined
): void => {
  const one = duty()
  const { zone } = reading.dataset
  const frame = reading.dataset.frame(aggregate.collection)
  const anyDay: Scope = { reading, frame, moment: onDay(reading, toEpochDay(last(period))), period }
  const scope: Scope = { ...anyDay, moment: onOwnDay(anyDay, aggregate.from) }
  const [from, to] = [readNumbers(scope, aggregate.from), readNumbers(scope, aggregate.to)]
  const rows = aggregate.where === undefined ? undefined : readCondition(scope, aggregate.where).t
  const about = aboutOf(scope, aggregate.subject)
  const bits = qualifiers(scope, aggregate.where === undefined ? [] : [aggregate.where])
  const [first, end] = [zone.startOf(period.start), zone.startOf(period.end)]
  const shifts = new Map<string, Array<number>>()
  const until = (row: number): number => (Number.isNaN(to[row]) ? end : (to[row] as number))
  for (let row = 0; row < frame.size; row++) {
    const start = from[row] as number
    if (Number.isNaN(start) || start >= end || until(row) <= first || (rows !== undefined && !has(rows, row))) continue
    for (const name of about(row)) {
      const known = shifts.get(name)
      if (known === undefined) shifts.set(name, [row])
      else known.push(row)
    }
  }
  const groupAt = groupsBy(reading, aggregate.subjects, period)
  for (let day = toEpochDay(period.start); day < toEpochDay(period.end); day++) {
    const weekday = weekdayOfEpochDay(day)
    const midnight = zone.startOf(fromEpochDay(day))
    const next = zone.startOf(fromEpochDay(day + 1))
    const at = (clock: string): number => (clock === "24:00" ? next : midnight + minuteOf(clock) * 60_000)
    const windows = union(
      aggregate.windows
        .filter((window) => window.weekdays === undefined || window.weekdays.includes(weekday))
        .map((window): Span => [at(window.from), at(window.to)])
    )
    if (windows.length === 0) continue
    const required = Math.round(windows.reduce((total, [start, stop]) => total + stop - start, 0) / 1000)
    const { chains, names } = groupAt(day)
    for (const [index, name] of names.entries()) {
      one.subject = name
      one.from = day
      one.to = day + 1
      one.chain = chains[index] as number
      one.required = required
      one.bits = 0
      const spans: Array<Span> = []
      for (const row of shifts.get(name) ?? []) {
        if ((from[row] as number) >= next || until(row) <= midnight) continue
        spans.push([from[row] as number, until(row)])
        one.bits |= bits?.[row] ?? 0
        counted?.(aggregate.collection, row, one)
      }
      one.met = Math.floor(overlap(union(spans), windows) / 1000)
      tell(one)
    }
  }
}

/** Tells of every duty of the period, and – where asked – of every row that counts for it. */
export const duties = (
  reading: Reading,
  aggregate: Extract<Aggregate, { kind: "attainment" | "coverage" }>,
  period: Period,
  tell: Tell,
  counted?: Counted
): void =>
  aggregate.kind === "attainment"
    ? attain(reading, aggregate, period, tell, counted)
    : cover(reading, aggregate, period, tell, counted)

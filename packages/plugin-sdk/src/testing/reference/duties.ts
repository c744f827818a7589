/**
 * Attainment and coverage: who owed what in which slot, and what was done. Tells of every duty what it required and what of it
 * was met; evaluation sums them, evidence lists the missing ones.
 */
import { Cadence, LocalDate, type Measure, Period, type Row } from "@shequ/core"
import { type Context, compile, qualifierBits } from "./compile.ts"
import { collectionOf, dayReader, isValid, placeReader, type Scope } from "./scan.ts"

/** One duty of one subject. `rows` are the entries that counted towards it. */
export interface Duty {
  readonly subject: string
  readonly chain: ReadonlyArray<string>
  readonly requirement: string
  readonly slot: Pick<Cadence.Slot, "start" | "end">
  readonly required: number
  readonly met: number
  readonly bits: number
  readonly rows: ReadonlyArray<{ readonly collection: string; readonly row: Row.AnyRow }>
}

export type DutyAggregate = Extract<Measure.Aggregate, { readonly kind: "attainment" | "coverage" }>

interface Subject {
  readonly id: string
  readonly chain: ReadonlyArray<string>
}

interface Entry {
  readonly row: Row.AnyRow
  readonly day: LocalDate.LocalDate | undefined
  readonly bits: number
}

/** The subjects that are valid, and fulfil the condition, on a day. */
const subjectsOn = (scope: Scope, subjects: Measure.Subjects, period: Period.Period) => {
  const { rowSet } = scope
  const known = new Map<LocalDate.LocalDate, ReadonlyArray<Subject>>()
  const find = (on: LocalDate.LocalDate): ReadonlyArray<Subject> => {
    if ("places" in subjects) {
      const tree = rowSet.places()
      return tree.ofLevel(subjects.places, on).map((id) => ({ id, chain: tree.chain(id, scope.treeOn ?? on) }))
    }
    const collection = collectionOf(rowSet, subjects.collection)
    const chainOf = placeReader(scope, collection)
    const where = subjects.where === undefined ? undefined : compile(rowSet, collection, subjects.where)
    const context: Context = { today: on, period, chain: [], treeOn: scope.treeOn }
    const found: Array<Subject> = []
    for (const row of rowSet.rows(collection.id)) {
      if (!isValid(row, on)) continue
      const chain = chainOf(row, context)
      if (where === undefined || where(row, context) === true) found.push({ id: row.id, chain })
    }
    return found
  }
  return (on: LocalDate.LocalDate): ReadonlyArray<Subject> => {
    let subjectsThen = known.get(on)
    if (subjectsThen === undefined) {
      subjectsThen = find(on)
      known.set(on, subjectsThen)
    }
    return subjectsThen
  }
}

/** Ids of the subjects that a row is about: named by it, or – when places owe – its place and the places above. */
const aboutOf = (scope: Scope, collectionId: string, subject: Measure.Requirement["subject"]) => {
  const collection = collectionOf(scope.rowSet, collectionId)
  const chainOf = placeReader(scope, collection)
  const named = subject === undefined ? undefined : compile(scope.rowSet, collection, subject)
  return (row: Row.AnyRow, context: Context): ReadonlyArray<string> => {
    const chain = chainOf(row, context)
    if (named === undefined) return chain
    const id = named(row, context) as string | undefined
    return id === undefined ? [] : [id]
  }
}

/** The entries of a requirement by subject. A register's rows are taken slot by slot, so their condition is read there. */
const entriesBySubject = (
  scope: Scope,
  requirement: Measure.Requirement,
  period: Period.Period
): Map<string, Array<Entry>> => {
  const { rowSet } = scope
  const collection = collectionOf(rowSet, requirement.collection)
  const about = aboutOf(scope, requirement.collection, requirement.subject)
  const day = requirement.time === undefined ? undefined : dayReader(rowSet, collection, requirement.time)
  const where = requirement.where === undefined ? undefined : compile(rowSet, collection, requirement.where)
  const bits = qualifierBits(rowSet, collection, requirement.where === undefined ? [] : [requirement.where])
  const inPart = dayPart(scope, requirement)
  const entries = new Map<string, Array<Entry>>()
  const context: Context = { today: Period.last(period), period, chain: [], treeOn: scope.treeOn }
  for (const row of rowSet.rows(collection.id)) {
    context.today = Period.last(period)
    const on = day?.(row, context)
    if (day !== undefined && (on === undefined || on >= period.end)) continue
    if (on !== undefined) context.today = on
    const subjects = about(row, context)
    if (day !== undefined && where !== undefined && where(row, context) !== true) continue
    if (!inPart(row)) continue
    const entry: Entry = { row, day: on, bits: bits(row, context) }
    for (const subject of subjects) {
      const known = entries.get(subject)
      if (known === undefined) entries.set(subject, [entry])
      else known.push(entry)
    }
  }
  return entries
}

/** Whether an entry lies in the cadence's part of the day; an entry that only has a day does. */
const dayPart = (scope: Scope, requirement: Measure.Requirement): ((row: Row.AnyRow) => boolean) => {
  const { cadence, time } = requirement
  const part = cadence.dayPart
  if (part === undefined || time?.op !== "field" || time.path.length !== 1) return () => true
  const [from, to] = [Cadence.minuteOf(part.from), Cadence.minuteOf(part.to)]
  return (row) => {
    const value = row[time.path[0] ?? ""]
    if (typeof value !== "number") return true
    const minute = scope.rowSet.zone.minuteOf(value)
    return from <= minute && minute < to
  }
}

const attain = (
  scope: Scope,
  aggregate: Extract<Measure.Aggregate, { kind: "attainment" }>,
  period: Period.Period,
  tell: (duty: Duty) => void
): void => {
  const { rowSet } = scope
  const subjects = subjectsOn(scope, aggregate.subjects, period)
  const duties = aggregate.requirements.map((requirement) => {
    const collection = collectionOf(rowSet, requirement.collection)
    return {
      requirement,
      slots: Cadence.slots(requirement.cadence, period),
      entries: entriesBySubject(scope, requirement, period),
      where: requirement.where === undefined ? undefined : compile(rowSet, collection, requirement.where),
      need: compile(rowSet, collection, requirement.atLeast)
    }
  })
  const judge = (duty: (typeof duties)[number], subject: Subject, slot: Cadence.Slot): Duty => {
    const on = LocalDate.addDays(slot.end, -1)
    const context: Context = { today: on, period, chain: subject.chain }
    const required = (duty.need({ id: subject.id }, context) as number | undefined) ?? 1
    const counted = (duty.entries.get(subject.id) ?? []).filter((entry) =>
      entry.day !== undefined
        ? slot.start <= entry.day && entry.day < slot.end
        : isValid(entry.row, on) && (duty.where === undefined || duty.where(entry.row, context) === true)
    )
    return {
      subject: subject.id,
      chain: subject.chain,
      requirement: duty.requirement.name.en,
      slot,
      required,
      met: Math.min(required, counted.length),
      bits: counted.reduce((bits, entry) => bits | entry.bits, 0),
      rows: counted.map((entry) => ({ collection: duty.requirement.collection, row: entry.row }))
    }
  }
  if (aggregate.combine === "each") {
    for (const duty of duties) {
      for (const slot of duty.slots) {
        for (const subject of subjects(LocalDate.addDays(slot.end, -1))) tell(judge(duty, subject, slot))
      }
    }
    return
  }
  for (const slot of duties[0]?.slots ?? []) {
    for (const subject of subjects(LocalDate.addDays(slot.end, -1))) {
      const judged = duties.map((duty) => judge(duty, subject, slot))
      const undone = judged.filter((one) => one.met < one.required)
      tell({
        subject: subject.id,
        chain: subject.chain,
        requirement: (undone.length === 0 ? judged : undone).map((one) => one.requirement).join(" + "),
        slot,
        required: 1,
        met: undone.length === 0 ? 1 : 0,
        bits: judged.reduce((bits, one) => bits | one.bits, 0),
        rows: judged.flatMap((one) => one.rows)
      })
    }
  }
}

type Span = readonly [from: number, to: number]

/** Spans in order, overlapping ones joined. */
const union = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const out: Array<[number, number]> = []
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = out.at(-1)
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to)
    else out.push([from, to])
  }
  return out
}

/** Milliseconds that two unions share. */
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

const seconds = (spans: ReadonlyArray<Span>): number =>
  Math.round(spans.reduce((total, [from, to]) => total + to - from, 0) / 1000)

const cover = (
  scope: Scope,
  aggregate: Extract<Measure.Aggregate, { kind: "coverage" }>,
  period: Period.Period,
  tell: (duty: Duty) => void
): void => {
  const { rowSet } = scope
  const { zone } = rowSet
  const collection = collectionOf(rowSet, aggregate.collection)
  const subjects = subjectsOn(scope, aggregate.subjects, period)
  const about = aboutOf(scope, aggregate.collection, aggregate.subject)
  const [from, to] = [compile(rowSet, collection, aggregate.from), compile(rowSet, collection, aggregate.to)]
  const where = aggregate.where === undefined ? undefined : compile(rowSet, collection, aggregate.where)
  const bits = qualifierBits(rowSet, collection, aggregate.where === undefined ? [] : [aggregate.where])
  const bounds: Span = [zone.startOf(period.start), zone.startOf(period.end)]
  const shifts = new Map<string, Array<{ readonly span: Span; readonly row: Row.AnyRow; readonly bits: number }>>()
  const context: Context = { today: Period.last(period), period, chain: [], treeOn: scope.treeOn }
  for (const row of rowSet.rows(collection.id)) {
    context.today = Period.last(period)
    const start = from(row, context) as number | undefined
    const end = (to(row, context) as number | undefined) ?? bounds[1]
    if (start === undefined || end <= bounds[0] || start >= bounds[1]) continue
    context.today = zone.dateOf(start)
    const ids = about(row, context)
    if (where !== undefined && where(row, context) !== true) continue
    for (const id of ids) {
      const known = shifts.get(id) ?? []
      known.push({ span: [start, end], row, bits: bits(row, context) })
      shifts.set(id, known)
    }
  }
  for (let day = period.start; day < period.end; day = LocalDate.addDays(day, 1)) {
    const midnight = zone.startOf(day)
    const next = zone.startOf(LocalDate.addDays(day, 1))
    const weekday = LocalDate.weekday(day)
    const at = (clock: string): number => (clock === "24:00" ? next : midnight + Cadence.minuteOf(clock) * 60_000)
    const windows = union(
      aggregate.windows
        .filter((window) => window.weekdays === undefined || window.weekdays.includes(weekday))
        .map((window): Span => [at(window.from), at(window.to)])
    )
    if (windows.length === 0) continue
    for (const subject of subjects(day)) {
      const here = (shifts.get(subject.id) ?? []).filter(({ span }) => span[0] < next && span[1] > midnight)
      tell({
        subject: subject.id,
        chain: subject.chain,
        requirement: "coverage",
        slot: { start: day, end: LocalDate.addDays(day, 1) },
        required: seconds(windows),
        met: Math.floor(overlap(union(here.map((shift) => shift.span)), windows) / 1000),
        bits: here.reduce((all, shift) => all | shift.bits, 0),
        rows: here.map((shift) => ({ collection: aggregate.collection, row: shift.row }))
      })
    }
  }
}

/** Tells of every duty of the period. */
export const duties = (
  scope: Scope,
  aggregate: DutyAggregate,
  period: Period.Period,
  tell: (duty: Duty) => void
): void =>
  aggregate.kind === "attainment" ? attain(scope, aggregate, period, tell) : cover(scope, aggregate, period, tell)

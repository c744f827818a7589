/** Coverage: the time that somebody was there, out of the time that somebody had to be. */
import type { Aggregate } from "../../measure/Measure.ts"
import { minuteOf } from "../../time/Cadence.ts"
import { fromEpochDay, toEpochDay, weekdayOfEpochDay } from "../../time/LocalDate.ts"
import { last, type Period } from "../../time/Period.ts"
import { overlap, type Span, union } from "../spans.ts"
import { has } from "./bits.ts"
import { type Counted, duty, type Tell } from "./Duty.ts"
import { onOwnDay } from "./ownDay.ts"
import { qualifiers } from "./qualifiers.ts"
import { onDay, type Reading, readCondition, readNumbers, type Scope } from "./read.ts"
import { aboutOf, groupsBy } from "./subjects.ts"

/** Every subject on every day of the period. */
export const cover = (
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

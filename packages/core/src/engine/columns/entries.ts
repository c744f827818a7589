/** What was done towards a requirement, laid out by subject. */
import type { Requirement } from "../../measure/Measure.ts"
import { minuteOf } from "../../time/Cadence.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { last, type Period } from "../../time/Period.ts"
import { and, type Bits, has } from "./bits.ts"
import { onOwnDay } from "./ownDay.ts"
import { qualifiers } from "./qualifiers.ts"
import { onDay, type Reading, readCondition, readDays, readNumbers, type Scope, typeOf } from "./read.ts"
import { aboutOf } from "./subjects.ts"
import { validOn } from "./take.ts"

/** Entries of a requirement by the name of their subject, in no order: days and rows. */
interface Entries {
  readonly bySubject: ReadonlyMap<string, ReadonlyArray<number>>
  /** The day of each row; absent for registers, whose rows count when valid. */
  readonly days: Int32Array | undefined
  readonly bits: Uint8Array | undefined
  /** The rows of a register that count on a day; `undefined` for journals. */
  readonly validOn: (day: number) => Bits | undefined
}

/** The entries from a day to the end of the period. */
export const entriesOf = (reading: Reading, requirement: Requirement, start: number, period: Period): Entries => {
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
    if (days !== undefined && ((days[row] as number) < start || (days[row] as number) > edge)) continue
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

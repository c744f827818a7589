/**
 * How often something is due: once in the period, every day, week, month …, on given weekdays, in a part of the day. A cadence cuts a period into
 * slots; an attainment asks of each slot whether enough happened in it.
 */
import { Schema } from "effect"
import { addDays, addMonths, of as dateOf, type LocalDate, parts, weekday } from "./LocalDate.ts"
import type { Period } from "./Period.ts"

export const Unit = Schema.Literals(["day", "week", "month", "quarter", "half-year", "year", "period"])
export type Unit = typeof Unit.Type

/** Wall-clock times `HH:MM`; `to` is exclusive and may be `24:00`. */
export const DayPart = Schema.Struct({ from: Schema.String, to: Schema.String })
export type DayPart = typeof DayPart.Type

/** `weekdays` are ISO (1 Monday to 7 Sunday) and go with `every: "day"`. */
export const Cadence = Schema.Struct({
  every: Unit,
  weekdays: Schema.optionalKey(Schema.Array(Schema.Int)),
  dayPart: Schema.optionalKey(DayPart)
})
export type Cadence = typeof Cadence.Type

export const every = (unit: Unit): Cadence => ({ every: unit })
/** Every Monday, or every Monday morning: `onWeekdays([1], { from: "00:00", to: "12:00" })`. */
export const onWeekdays = (weekdays: ReadonlyArray<number>, dayPart?: DayPart): Cadence =>
  dayPart === undefined ? { every: "day", weekdays } : { every: "day", weekdays, dayPart }

/** Minutes since midnight of `HH:MM`. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/**
 * A slot `[start, end)`. `due` is false for the one slot that is still open at the period's end because the cadence is longer
 * than the period (a yearly duty in a half-year): it is counted so far.
 */
export interface Slot {
  readonly start: LocalDate
  readonly end: LocalDate
  readonly due: boolean
}

const months: Partial<Record<Unit, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 }

const slotStart = (unit: Unit, date: LocalDate): LocalDate => {
  if (unit === "day") return date
  if (unit === "week") return addDays(date, 1 - weekday(date))
  const { year, month } = parts(date)
  const count = months[unit] ?? 1
  return dateOf(year, Math.floor((month - 1) / count) * count + 1, 1)
}

const slotEnd = (unit: Unit, start: LocalDate): LocalDate =>
  unit === "day" ? addDays(start, 1) : unit === "week" ? addDays(start, 7) : addMonths(start, months[unit] ?? 1)

/**
 * The slots that end within the period, first to last. A slot that begins before the period counts in the period in which it
 * ends, so consecutive periods share no slot. When the cadence is longer than the period, the one slot around the period's end,
 * from its start to the period's end.
 */
export const slots = (cadence: Cadence, period: Period): ReadonlyArray<Slot> => {
  if (cadence.every === "period") return [{ start: period.start, end: period.end, due: true }]
  const out: Array<Slot> = []
  let start = slotStart(cadence.every, period.start)
  for (;;) {
    const end = slotEnd(cadence.every, start)
    if (end > period.end) break
    if (cadence.weekdays === undefined || cadence.weekdays.includes(weekday(start))) out.push({ start, end, due: true })
    start = end
  }
  if (out.length === 0 && cadence.weekdays === undefined && start < period.end) {
    out.push({ start, end: period.end, due: false })
  }
  return out
}

/** Required time of the day for a coverage: on these weekdays (all, when absent), from one wall-clock time to another. */
export const Window = Schema.Struct({
  weekdays: Schema.optionalKey(Schema.Array(Schema.Int)),
  from: Schema.String,
  to: Schema.String
})
export type Window = typeof Window.Type

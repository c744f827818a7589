/** A day in a statement, as text and as a number of days since 1970-01-01; each is printed where it is needed. */
import { LocalDate } from "@shequ/core"
import type { Dialect } from "./Dialect.ts"
import type { Offsets } from "./offsets.ts"
import type { Writer } from "./Statement.ts"

export interface Day {
  /** Whether it is at hand as text; else as a number. */
  readonly isText: boolean
  readonly text: () => string
  readonly number: () => string
  /** The day written as one number, as 20100131, where it is at hand. */
  readonly date?: () => string
}

export const ofText = ({ dialect }: Writer, text: string): Day => ({
  isText: true,
  text: () => text,
  number: () => dialect.dayNumber(text)
})

export const ofNumber = ({ dialect }: Writer, number: string): Day => ({
  isText: false,
  text: () => dialect.dayText(number),
  number: () => number
})

/** Columns that say the same. */
export const ofBoth = (text: string, number: string, date?: string): Day => ({
  isText: true,
  text: () => text,
  number: () => number,
  ...(date === undefined ? {} : { date: () => date })
})

/** A day written as one number. */
export const toDate = (day: LocalDate.LocalDate): number => Number(day.replaceAll("-", ""))

export const literal = (writer: Writer, date: LocalDate.LocalDate): Day => ({
  isText: true,
  text: () => writer.text(date),
  number: () => writer.integer(LocalDate.toEpochDay(date)),
  date: () => writer.integer(toDate(date))
})

/** Keeps dividends above zero, where whole division rounds down everywhere. */
const shift = (dialect: Dialect, dividend: string, by: number, quotient: number): string =>
  `(${dialect.divide(`${dividend} + ${BigInt(by) * BigInt(quotient)}`, String(by))} - ${quotient})`

const offset = (writer: Writer, { changes, first }: Offsets, instant: string): string => {
  const arms = changes.map(
    ({ from, milliseconds }) => `WHEN ${instant} >= ${writer.integer(from)} THEN ${writer.integer(milliseconds)}`
  )
  return arms.length === 0 ? writer.integer(first) : `CASE ${arms.join(" ")} ELSE ${writer.integer(first)} END`
}

/** The day of an instant in UTC. */
export const ofUtc = (writer: Writer, instant: string): Day =>
  ofNumber(writer, shift(writer.dialect, instant, 86_400_000, 1_000_000_000))

/** The local day of an instant. */
export const ofInstant = (writer: Writer, offsets: Offsets, instant: string): Day =>
  ofNumber(writer, shift(writer.dialect, `${instant} + ${offset(writer, offsets, instant)}`, 86_400_000, 1_000_000_000))

/** Minutes since local midnight of an instant, on the clock. */
export const minute = (writer: Writer, offsets: Offsets, instant: string): string =>
  `(${writer.dialect.divide(`${instant} + ${offset(writer, offsets, instant)} + ${86_400_000n * 1_000_000_000n}`, "60000")} % 1440)`

/** Whole seconds from one instant to another. */
export const seconds = ({ dialect }: Writer, from: string, to: string): string =>
  shift(dialect, `(${to}) - (${from})`, 1000, 100_000_000_000_000)

/** Days from Monday to Friday after one day, up to and with another. */
export const workingDays = ({ dialect }: Writer, from: Day, to: Day): string => {
  // Days since a Monday long before any date.
  const since = (day: Day): string => `(${day.number()} + 7000003)`
  const upTo = (day: Day): string =>
    `(${dialect.divide(since(day), "7")} * 5 + CASE WHEN ${since(day)} % 7 >= 4 THEN 5 ELSE ${since(day)} % 7 + 1 END)`
  return `CASE WHEN ${to.number()} > ${from.number()} THEN ${upTo(to)} - ${upTo(from)} WHEN ${to.number()} <= ${from.number()} THEN 0 END`
}

/** Completed years: the four digits more of one date than of the other. */
export const age = ({ dialect }: Writer, birth: Day, at: Day): string => {
  const date = (day: Day): string => day.date?.() ?? dialect.digits(`replace(${day.text()}, '-', '')`)
  return shift(dialect, `${date(at)} - ${date(birth)}`, 10_000, 10_000)
}

export const compare = (operator: string, left: Day, right: Day): string =>
  left.isText && right.isText
    ? `${left.text()} ${operator} ${right.text()}`
    : `${left.number()} ${operator} ${right.number()}`

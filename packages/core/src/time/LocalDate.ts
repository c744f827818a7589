/**
 * A calendar day without a time or zone, written as ISO 8601 / GB/T 7408 (`2010-06-30`).
 * The arithmetic is on whole days in the proleptic Gregorian calendar.
 */
import { Schema } from "effect"

/** `YYYY-MM-DD`; compares correctly as text. */
export type LocalDate = `${number}-${number}-${number}`

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** True for text that names a day that exists. */
export const isLocalDate = (text: string): text is LocalDate => {
  const match = pattern.exec(text)
  if (match === null) return false
  const month = Number(match[2])
  const day = Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

/** Decodes and encodes a `LocalDate`; rejects days that do not exist, such as `2010-02-30`. */
export const LocalDate = Schema.String.pipe(
  Schema.refine(isLocalDate, { expected: "a calendar day written YYYY-MM-DD" })
)

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** The day with this year, month (1 to 12) and day of the month; the caller vouches that it exists. */
export const of = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as LocalDate

/** Digits are 48 more than they say. */
const twoDigits = (date: LocalDate, at: number): number => date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528

/** Year, month (1 to 12) and day of the month. */
export const parts = (date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: twoDigits(date, 0) * 100 + twoDigits(date, 2),
  month: twoDigits(date, 5),
  day: twoDigits(date, 8)
})

/** Days since 1970-01-01. */
export const toEpochDay = (date: LocalDate): number => {
  const { year, month, day } = parts(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The inverse of `toEpochDay`. */
export const fromEpochDay = (epochDay: number): LocalDate => {
  const z = epochDay + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return of(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1)
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(toEpochDay(date) + days)

/** Moves by whole months; a day that the target month lacks becomes that month's last day. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const { year, month, day } = parts(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return of(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toEpochDay(to) - toEpochDay(from)

/** ISO weekday, 1 for Monday to 7 for Sunday, of a day counted from 1970-01-01. */
export const weekdayOfEpochDay = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1

/** ISO weekday: 1 for Monday to 7 for Sunday. */
export const weekday = (date: LocalDate): number => weekdayOfEpochDay(toEpochDay(date))

/** Completed years of life on a day (周岁). Someone born on 29 February completes a year on 1 March of a common year. */
export const ageAt = (birth: LocalDate, at: LocalDate): number => {
  const b = parts(birth)
  const a = parts(at)
  const years = a.year - b.year
  return a.month < b.month || (a.month === b.month && a.day < b.day) ? years - 1 : years
}

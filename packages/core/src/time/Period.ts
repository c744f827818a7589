/**
 * A half-open span of local days `[start, end)` with the name a report gives it. Edges are computed here, once, and handed
 * to back ends as bounds: no database truncates a date.
 */

import { getISOWeek, getISOWeekYear } from "date-fns"
import { Schema } from "effect"
import { addDays, addMonths, of as dateOf, daysBetween, isLocalDate, LocalDate, parts, weekday } from "./LocalDate.ts"
import type { Instant, Zone } from "./Zone.ts"

export const Kind = Schema.Literals(["day", "week", "month", "quarter", "half-year", "year", "year-to-date", "range"])
export type Kind = typeof Kind.Type

/** `end` is the first day after the period. */
export const Period = Schema.Struct({ kind: Kind, start: LocalDate, end: LocalDate })
export type Period = typeof Period.Type

const make = (kind: Kind, start: LocalDate, end: LocalDate): Period => ({ kind, start, end })
/** The part of the year numbered `of`, each of so many months. */
const part = (kind: Kind, year: number, of: number, count: number): Period => {
  if (!Number.isInteger(of) || of < 1 || of > 12 / count) {
    throw new RangeError(`A year has no ${kind} ${of}: expected 1 to ${12 / count}.`)
  }
  const start = dateOf(year, (of - 1) * count + 1, 1)
  return make(kind, start, addMonths(start, count))
}

export const day = (date: LocalDate): Period => make("day", date, addDays(date, 1))
/** ISO week: starts on Monday; week 1 contains 4 January. */
export const week = (isoYear: number, isoWeek: number): Period => {
  const fourth = dateOf(isoYear, 1, 4)
  const start = addDays(fourth, 1 - weekday(fourth) + (isoWeek - 1) * 7)
  return make("week", start, addDays(start, 7))
}
/** `of` is 1 to 12. */
export const month = (year: number, of: number): Period => part("month", year, of, 1)
/** `of` is 1 to 4. */
export const quarter = (year: number, of: number): Period => part("quarter", year, of, 3)
/** `of` is 1 for 上半年 and 2 for 下半年. */
export const halfYear = (year: number, of: number): Period => part("half-year", year, of, 6)
export const year = (of: number): Period => part("year", of, 1, 12)
/** From 1 January to `last`, inclusive. */
export const yearToDate = (last: LocalDate): Period =>
  make("year-to-date", dateOf(parts(last).year, 1, 1), addDays(last, 1))
/** From `start` to `last`, both inclusive. */
export const range = (start: LocalDate, last: LocalDate): Period => make("range", start, addDays(last, 1))

/** The last day of the period: the day of its stock figures. */
export const last = (period: Period): LocalDate => addDays(period.end, -1)
export const days = (period: Period): number => daysBetween(period.start, period.end)
export const contains = (period: Period, date: LocalDate): boolean => period.start <= date && date < period.end
/** First instant of the period, and first instant after it, in a community's zone. */
export const bounds = (period: Period, zone: Zone): readonly [Instant, Instant] => [
  zone.startOf(period.start),
  zone.startOf(period.end)
]
/** Names the span alone: two periods with one key cover the same days. */
export const key = (period: Period): string => `${period.start}/${period.end}`

/** The part of the period before `end`; the same period when it ends by then. Its kind stays. */
export const until = (period: Period, end: LocalDate): Period =>
  end >= period.end ? period : make(period.kind, period.start, end < period.start ? period.start : end)

const isoWeekOf = (date: LocalDate): { readonly year: number; readonly week: number } => {
  const { year, month, day } = parts(date)
  const local = new Date(year, month - 1, day)
  return { year: getISOWeekYear(local), week: getISOWeek(local) }
}

/** A day one year earlier that ends a period: by its last day, unless it ends with a month. 29 February would be lost otherwise. */
const endLastYear = (end: LocalDate): LocalDate =>
  parts(end).day === 1 ? addMonths(end, -12) : addDays(addMonths(addDays(end, -1), -12), 1)

/**
 * The same span one year earlier. An ISO week keeps its number; week 53 has no counterpart in a year of 52 weeks, and is
 * `undefined` there.
 */
export const samePeriodLastYear = (period: Period): Period | undefined => {
  if (period.kind === "week") {
    const iso = isoWeekOf(period.start)
    const shifted = week(iso.year - 1, iso.week)
    return isoWeekOf(shifted.start).week === iso.week ? until(shifted, addDays(shifted.start, days(period))) : undefined
  }
  return make(period.kind, addMonths(period.start, -12), endLastYear(period.end))
}

const monthsOf: Partial<Record<Kind, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 }

/** The span just before this one: the previous month, quarter …, or as many days. */
export const previous = (period: Period): Period => {
  const count = monthsOf[period.kind]
  if (count !== undefined) {
    const start = addMonths(period.start, -count)
    const whole = make(period.kind, start, period.start)
    return addMonths(period.start, count) === period.end ? whole : until(whole, addDays(start, days(period)))
  }
  if (period.kind === "year-to-date") return make(period.kind, addMonths(period.start, -12), endLastYear(period.end))
  return make(period.kind, addDays(period.start, -days(period)), period.start)
}

/** The calendar months that the period touches, each cut to the period. */
export const eachMonth = (period: Period): ReadonlyArray<Period> => {
  const out: Array<Period> = []
  const { year, month } = parts(period.start)
  for (let start = dateOf(year, month, 1); start < period.end; start = addMonths(start, 1)) {
    const end = addMonths(start, 1)
    out.push(make("month", start < period.start ? period.start : start, end > period.end ? period.end : end))
  }
  return out
}

/**
 * Reads `2010`, `2010-H1`, `2010-Q1`, `2010-03`, `2010-W05`, `2010-03-05` or `2010-01-01/2010-06-30` (both days inclusive);
 * `undefined` for anything else.
 */
export const parse = (text: string): Period | undefined => {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d{2})|(\d{2})))?$/.exec(text)
  if (match !== null) {
    const [, y, half, q, w, m] = match
    const of = Number(y)
    if (half !== undefined) return halfYear(of, Number(half))
    if (q !== undefined) return quarter(of, Number(q))
    if (w !== undefined) {
      const period = week(of, Number(w))
      return isoWeekOf(period.start).week === Number(w) ? period : undefined
    }
    if (m !== undefined) return Number(m) >= 1 && Number(m) <= 12 ? month(of, Number(m)) : undefined
    return year(of)
  }
  if (isLocalDate(text)) return day(text)
  const [start, end, more] = text.split("/")
  return start !== undefined &&
    end !== undefined &&
    more === undefined &&
    isLocalDate(start) &&
    isLocalDate(end) &&
    start <= end
    ? range(start, end)
    : undefined
}

/** The period in words: `2010年上半年`, `first half of 2010`. */
export const label = (period: Period, language: "zh" | "en"): string => {
  const { year: y, month: m, day: d } = parts(period.start)
  const to = parts(last(period))
  const zh = language === "zh"
  const date = (p: typeof to): string => (zh ? `${p.year}年${p.month}月${p.day}日` : dateOf(p.year, p.month, p.day))
  switch (period.kind) {
    case "day":
      return date(to)
    case "week": {
      const iso = isoWeekOf(period.start)
      return zh ? `${iso.year}年第${iso.week}周` : `week ${iso.week} of ${iso.year}`
    }
    case "month":
      return zh ? `${y}年${m}月` : `${dateOf(y, m, d).slice(0, 7)}`
    case "quarter":
      return zh ? `${y}年第${"一二三四"[(m - 1) / 3] ?? ""}季度` : `Q${(m + 2) / 3} ${y}`
    case "half-year":
      return zh ? `${y}年${m === 1 ? "上" : "下"}半年` : `${m === 1 ? "first" : "second"} half of ${y}`
    case "year":
      return zh ? `${y}年` : `${y}`
    case "year-to-date":
      return zh ? `${y}年1月1日至${to.month}月${to.day}日` : `${y} up to ${dateOf(to.year, to.month, to.day)}`
    case "range":
      return zh
        ? `${date(parts(period.start))}至${date(to)}`
        : `${period.start} to ${dateOf(to.year, to.month, to.day)}`
  }
}

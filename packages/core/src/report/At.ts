/** Which period a figure is of, relative to the period of the report: a template is written once, for every year. */
import { Schema } from "effect"
import { Against } from "../kpi/Formula.ts"
import { addDays, addMonths, of as dateOf, daysInMonth, isLocalDate, parts } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"

/**
 * - `earlier`: the same period last year, or the one before
 * - `next`: the period that follows, of plans
 * - `day`, `month`: in the year in which the report's period begins
 * - `year`: the whole year, so many years on (0 is the year in which the report's period begins)
 * - `slot`: a time that the narrative names
 * - `period`: always this one
 */
export const At = Schema.Union([
  Schema.Struct({ is: Schema.Literal("earlier"), against: Against }),
  Schema.Struct({ is: Schema.Literal("next") }),
  Schema.Struct({ is: Schema.Literal("day"), month: Schema.Int, day: Schema.Int }),
  Schema.Struct({ is: Schema.Literal("month"), month: Schema.Int }),
  Schema.Struct({ is: Schema.Literal("year"), offset: Schema.Int }),
  Schema.Struct({ is: Schema.Literal("slot"), slot: Schema.String }),
  Schema.Struct({ is: Schema.Literal("period"), period: Period.Period })
])
export type At = typeof At.Type

export const lastYear: At = { is: "earlier", against: "same-period-last-year" }
export const previous: At = { is: "earlier", against: "previous-period" }
export const next: At = { is: "next" }
export const day = (month: number, of: number): At => ({ is: "day", month, day: of })
export const month = (of: number): At => ({ is: "month", month: of })
export const year = (offset: number): At => ({ is: "year", offset })
export const slot = (id: string): At => ({ is: "slot", slot: id })
export const period = (of: Period.Period): At => ({ is: "period", period: of })

const monthsOf: Partial<Record<Period.Kind, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 }

const following = (of: Period.Period): Period.Period => {
  const months = monthsOf[of.kind]
  const end = months === undefined ? addDays(of.end, Period.days(of)) : addMonths(of.end, months)
  return { kind: months === undefined ? "range" : of.kind, start: of.end, end }
}

/** A time as narrative writes it: `03-05`, `05` (in the year of the report), or anything that `Period.parse` reads. */
export const parse = (text: string, of: Period.Period): Period.Period | undefined => {
  const inYear = /^\d{2}(-\d{2})?$/.test(text) ? `${of.start.slice(0, 4)}-${text}` : text
  return Period.parse(inYear)
}

/** The period meant; `undefined` where there is none (30 February, week 53 of last year, a slot that is not filled). */
export const resolve = (
  at: At | undefined,
  of: Period.Period,
  slots: (id: string) => string | undefined
): Period.Period | undefined => {
  if (at === undefined) return of
  const inYear = parts(of.start).year
  switch (at.is) {
    case "earlier":
      return at.against === "same-period-last-year" ? Period.samePeriodLastYear(of) : Period.previous(of)
    case "next":
      return following(of)
    case "day": {
      const date = dateOf(inYear, at.month, at.day)
      return isLocalDate(date) ? Period.day(date) : undefined
    }
    case "month":
      return daysInMonth(inYear, at.month) > 0 ? Period.month(inYear, at.month) : undefined
    case "year":
      return Period.year(inYear + at.offset)
    case "slot": {
      const text = slots(at.slot)
      return text === undefined ? undefined : parse(text, of)
    }
    case "period":
      return at.period
  }
}

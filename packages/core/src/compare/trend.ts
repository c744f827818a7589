/** A figure over consecutive periods: what to ask for, and the answers in order. */
import type { Result } from "../engine/Result.ts"
import type { Query, Results } from "../engine/Results.ts"
import { addDays, type LocalDate } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"

/** The last `count` periods up to and with this one, first to last: ask a plan for these. */
export const periods = (last: Period.Period, count: number): ReadonlyArray<Period.Period> => {
  const out: Array<Period.Period> = []
  for (let at = last; out.length < count; at = Period.previous(at)) out.unshift(at)
  return out
}

/** The year up to the period's end: from 1 January. */
export const yearToDate = (period: Period.Period): Period.Period =>
  Period.yearToDate(addDays(period.end, -1) as LocalDate)

export interface Trend {
  readonly points: ReadonlyArray<{ readonly period: Period.Period; readonly result: Result | undefined }>
  /** The lowest and highest of the points that have a value, the later of equals. */
  readonly lowest: Result | undefined
  readonly highest: Result | undefined
}

/** The results of a figure in these periods; a period that nobody computed has no result. */
export const trend = (results: Results, of: Omit<Query, "period">, over: ReadonlyArray<Period.Period>): Trend => {
  const points = over.map((period) => ({ period, result: results.find({ ...of, period }) }))
  const known = points.map((point) => point.result).filter((one) => one?.value !== undefined) as Array<
    Result & { readonly value: NonNullable<Result["value"]> }
  >
  const extreme = (isBeyond: (a: bigint, b: bigint) => boolean): Result | undefined =>
    known.reduce<(typeof known)[number] | undefined>((best, one) => {
      if (best === undefined) return one
      const [a, b] = [one.value.n * best.value.d, best.value.n * one.value.d]
      return isBeyond(a, b) || a === b ? one : best
    }, undefined)
  return { points, lowest: extreme((a, b) => a < b), highest: extreme((a, b) => a > b) }
}

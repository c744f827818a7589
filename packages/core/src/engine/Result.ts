/** A figure: the value of a KPI in a place and period, how sure it is, what it was judged by, and what it is set against. */
import type { Against } from "../kpi/Formula.ts"
import type { Grade } from "../kpi/Grade.ts"
import type { Better } from "../kpi/Kpi.ts"
import type { Target } from "../kpi/Target.ts"
import type { Qualifier } from "../quantity/Qualifier.ts"
import * as Rational from "../quantity/Rational.ts"
import { decimals, shown, type Unit, units } from "../quantity/Unit.ts"
import { last, type Period } from "../time/Period.ts"
import type { Language } from "../Words.ts"

/**
 * - `ok`
 * - `provisional`: the period is not over
 * - `no-data`: the formula has no value here (nothing to divide by, nothing to take the least of)
 * - `not-reported`: a collection that it reads is not kept at the place
 * - `suppressed`: withheld to protect persons
 */
export type Status = "ok" | "provisional" | "no-data" | "not-reported" | "suppressed"

/** Why there is no value: the formula has nothing to work on, collections are not kept, or it would tell of a few persons. */
export type Reason =
  | {
      readonly is:
        | "zero-denominator"
        | "no-rows"
        | "no-earlier-period"
        | "earlier-value-missing"
        | "no-parameter"
        | "few"
    }
  | { readonly is: "not-kept"; readonly collections: ReadonlyArray<string> }

/** The figure against an earlier period. Absent sides leave `change` absent. */
export interface Comparison {
  readonly against: Against
  readonly period: Period
  readonly value?: Rational.Rational
  readonly qualifier: Qualifier
  /** This value less the earlier one. */
  readonly change?: Rational.Rational
  /** `change` as a share of the earlier value; absent when that is zero. */
  readonly relative?: Rational.Rational
  readonly direction?: "improved" | "worsened" | "unchanged" | "changed"
}

export interface Result {
  readonly kpi: string
  readonly place: string
  readonly period: Period
  /** A stock figure is of the period's last day. */
  readonly isStock: boolean
  readonly breakdown?: { readonly id: string; readonly key: string | null }
  readonly unit: Unit
  readonly better: Better
  readonly status: Status
  readonly reason?: Reason
  /** In stored scale: 分, seconds, fractions of one. Absent unless the status is `ok` or `provisional`. */
  readonly value?: Rational.Rational
  /** Both parts, where the KPI is a ratio. */
  readonly numerator?: Rational.Rational
  readonly denominator?: Rational.Rational
  readonly qualifier: Qualifier
  /** The target in force at the place on the period's last day. */
  readonly target?: Target
  readonly grade?: Grade
  readonly comparisons: ReadonlyArray<Comparison>
  readonly decimals: number
}

/** A stored value in the scale in which it is shown: yuan, per cent. */
export const inShownScale = (unit: Unit, stored: Rational.Rational): Rational.Rational => {
  const { times, over } = shown(unit)
  return Rational.make(stored.n * BigInt(times), stored.d * BigInt(over))
}

const isShare = (unit: Unit): boolean => unit === "percent" || unit === "permille" || unit === "per-100"

/** What is stored in a smaller unit – money in 分, hours in seconds – is reported in its own; shares stay fractions of one. */
export const reported = (unit: Unit, stored: Rational.Rational): Rational.Rational =>
  isShare(unit) ? stored : inShownScale(unit, stored)

/** The number alone as it is shown, rounded half-up: `93.67`. */
export const numberText = (unit: Unit, stored: Rational.Rational, places: number = decimals(unit)): string =>
  Rational.toText(inShownScale(unit, stored), places)

/** The unit as it stands behind a number. */
export const unitText = (unit: Unit, language: Language): string => units[unit][language]

/** What is counted in 分 or square metres is divided by so much in the reported value, above or below the line. */
const scale = (unit: Unit): { readonly times: number; readonly over: number } =>
  isShare(unit) ? { times: 1, over: 1 } : shown(unit)

/** The row of `results.json`: ratios as fractions of one, money in yuan; the value is the numerator by the denominator. */
export const toJson = (result: Result) => {
  const { times, over } = scale(result.unit)
  const number = (value: Rational.Rational | undefined, by = 1): number | null =>
    value === undefined ? null : Rational.toNumber(Rational.make(value.n, value.d * BigInt(by)))
  return {
    kpi: result.kpi,
    place: result.place,
    period: result.isStock ? { asOf: last(result.period) } : { start: result.period.start, end: result.period.end },
    value: result.value === undefined ? null : Rational.toNumber(reported(result.unit, result.value)),
    numerator: number(result.numerator, over),
    denominator: number(result.denominator, times),
    unit: result.unit,
    qualifier: result.qualifier,
    status: result.status,
    ...(result.breakdown === undefined ? {} : { breakdown: result.breakdown })
  }
}

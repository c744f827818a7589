/** What a KPI should reach: dated, inherited down the place tree, and named in every result that is judged by it. */
import { Schema } from "effect"
import * as Rational from "../quantity/Rational.ts"
import { LocalDate } from "../time/LocalDate.ts"
import { Words } from "../Words.ts"

/**
 * `atLeast`, `atMost` and `below` are in the scale of results: fractions of one, yuan. `below: "last-year"` asks for less than
 * in the same period last year. A duty of so many per something is no target but a `Rule`.
 */
export const Target = Schema.Struct({
  atLeast: Schema.optionalKey(Schema.Number),
  atMost: Schema.optionalKey(Schema.Number),
  below: Schema.optionalKey(Schema.Literal("last-year")),
  from: Schema.optionalKey(LocalDate),
  to: Schema.optionalKey(LocalDate),
  place: Schema.optionalKey(Schema.String),
  source: Schema.optionalKey(Words)
}).check(
  Schema.makeFilter(({ atLeast, atMost }) => atLeast === undefined || atMost === undefined || atLeast <= atMost, {
    expected: "a target that can be met: at least no more than at most"
  })
)
export type Target = typeof Target.Type

type Options = Omit<Target, "atLeast" | "atMost" | "below">

export const atLeast = (value: number, options: Options = {}): Target => ({ ...options, atLeast: value })
export const atMost = (value: number, options: Options = {}): Target => ({ ...options, atMost: value })
/** Throws where nothing can be between the two. */
export const between = (least: number, most: number, options: Options = {}): Target => {
  if (!(least <= most))
    throw new Error(`A target between ${least} and ${most} cannot be met: give the lesser bound first.`)
  return { ...options, atLeast: least, atMost: most }
}
/** Nothing of the kind may happen (零发生). */
export const none = (options: Options = {}): Target => ({ ...options, atMost: 0 })
/** Less than in the same period last year. */
export const belowLastYear = (options: Options = {}): Target => ({ ...options, below: "last-year" })

/** Whether a value (in the scale of results) meets the target; `undefined` when last year's value is needed and missing. */
export const isMet = (
  target: Target,
  value: Rational.Rational,
  lastYear: Rational.Rational | undefined
): boolean | undefined => {
  if (target.atLeast !== undefined && Rational.compare(value, Rational.fromNumber(target.atLeast)) < 0) return false
  if (target.atMost !== undefined && Rational.compare(value, Rational.fromNumber(target.atMost)) > 0) return false
  if (target.below !== undefined) return lastYear === undefined ? undefined : Rational.compare(value, lastYear) < 0
  return true
}

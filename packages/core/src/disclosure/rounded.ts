/** Rounds what counts persons to a multiple of a number; shares are worked out again from their rounded parts. */
import type { Result } from "../engine/Result.ts"
import { join } from "../quantity/Qualifier.ts"
import * as Rational from "../quantity/Rational.ts"

/** To the nearest multiple, half up. */
const toMultiple = (value: Rational.Rational, base: number): Rational.Rational =>
  Rational.make(BigInt(Rational.toFixed(Rational.make(value.n, value.d * BigInt(base)), 0)) * BigInt(base))

/** `about` says which of a result's numbers count persons: its parts where it has two, else its value. */
export const rounded = (
  result: Result,
  base: number,
  about: { readonly numerator: boolean; readonly denominator: boolean; readonly value: boolean }
): Result => {
  const { denominator, numerator, value } = result
  if (value === undefined) return result
  const qualifier = join(result.qualifier, "approx")
  // What changed and how it was judged came from the exact number, and would give it away.
  const { grade: _, ...rest } = { ...result, qualifier, comparisons: [] }
  if (numerator === undefined || denominator === undefined) {
    return about.value ? { ...rest, value: toMultiple(value, base) } : result
  }
  if (!about.numerator && !about.denominator) return result
  const above = about.numerator ? toMultiple(numerator, base) : numerator
  const below = about.denominator ? toMultiple(denominator, base) : denominator
  const share = Rational.divide(above, below)
  const { value: __, ...none } = rest
  return share === undefined
    ? { ...none, status: "no-data", reason: { is: "zero-denominator" }, numerator: above, denominator: below }
    : { ...rest, value: share, numerator: above, denominator: below }
}

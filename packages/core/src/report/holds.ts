/** Whether a condition holds for the results. */
import type { Comparison, Result } from "../engine/Result.ts"
import type { Against } from "../kpi/Formula.ts"
import * as Rational from "../quantity/Rational.ts"
import type { Condition } from "./Condition.ts"
import { direction } from "./changeText.ts"
import { filled, resultFor, type Scope } from "./Scope.ts"

/** The comparison of a result with an earlier period, where it was asked for. */
export const comparisonOf = (result: Result, against: Against): Comparison | undefined =>
  result.comparisons.find((one) => one.against === against)

const one: Rational.Rational = { n: 1n, d: 1n }

/** The value of a result that may be printed: nothing withheld, nothing lost. */
export const printable = (result: Result): Rational.Rational | undefined =>
  (result.status === "ok" || result.status === "provisional") && result.qualifier !== "lost" ? result.value : undefined

/** Three-valued conditions end here: what is not known is no. */
export const holds = (scope: Scope, where: string, condition: Condition): boolean => {
  switch (condition.is) {
    case "filled":
      return filled(scope, condition.slot) !== undefined
    case "not":
      return !holds(scope, where, condition.of)
    case "every":
      return condition.of.every((part) => holds(scope, where, part))
    case "some":
      return condition.of.some((part) => holds(scope, where, part))
    default: {
      const result = resultFor(scope, where, condition)
      const value = result === undefined ? undefined : printable(result)
      if (result === undefined || value === undefined) return false
      switch (condition.is) {
        case "reported":
          return true
        case "zero":
          return isNone(result, value)
        case "positive":
          return value.n > 0n || (value.n === 0n && result.qualifier === "more-than")
        case "all":
          return isAll(result, value)
        case "met":
        case "missed":
          return result.grade?.id === condition.is
        case "up":
        case "down":
        case "same": {
          const comparison = comparisonOf(result, condition.against)
          return comparison !== undefined && direction(comparison) === condition.is
        }
      }
    }
  }
}

const certain = (result: Result): boolean => result.qualifier === "exact" || result.qualifier === "asserted"

/** None at all, for certain. */
export const isNone = (result: Result, value: Rational.Rational): boolean =>
  value.n === 0n && (certain(result) || result.qualifier === "at-most")

/** A share of exactly 100 %. */
export const isAll = (result: Result, value: Rational.Rational): boolean =>
  result.unit === "percent" && Rational.equals(value, one) && certain(result)

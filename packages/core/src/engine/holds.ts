import type { Comparison } from "../expr/Expr.ts"

/** Whether a comparison of two values of one kind holds. */
export const holds = <A extends number | string>(is: Comparison, a: A, b: A): boolean => {
  switch (is) {
    case "eq":
      return a === b
    case "ne":
      return a !== b
    case "lt":
      return a < b
    case "le":
      return a <= b
    case "gt":
      return a > b
    case "ge":
      return a >= b
  }
}

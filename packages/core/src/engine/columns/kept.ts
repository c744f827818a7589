/** What is found out about the values of an expression, and kept with the frame until rows arrive. */
import type { Expr } from "../../expr/Expr.ts"
import { isTimeless, keyOf, type Scope, stampOf } from "./read.ts"

/**
 * What was found out before and still holds, or else what `find` finds; `undefined` where values change with the day or period, so
 * that nothing can be kept. `also` is what it depends on beside the expression.
 */
export const kept = <A extends object>(
  scope: Scope,
  kind: string,
  expr: Expr,
  also: ReadonlyArray<Expr>,
  find: () => A
): A | undefined => {
  if (![expr, ...also].every((one) => isTimeless(scope, one))) return undefined
  const { indexes } = scope.frame
  const stamp = stampOf(scope, [expr, ...also])
  const key = `${kind}|${keyOf(expr)}`
  const known = indexes.get(key)
  if (known?.stamp === stamp) return known.index as A
  const index = find()
  indexes.set(key, { stamp, index })
  return index
}

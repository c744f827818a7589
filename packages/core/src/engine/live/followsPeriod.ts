/** Whether the value of a row depends on the period of the figure: somewhere in it a tally takes the rows of the period. */
import { children, type Expr } from "../../expr/Expr.ts"

export const followsPeriod = (expr: Expr): boolean =>
  (expr.op === "tally" &&
    (expr.window.within === "period" ||
      [expr.where, expr.value].some((one) => one !== undefined && followsPeriod(one)))) ||
  children(expr).some(followsPeriod)

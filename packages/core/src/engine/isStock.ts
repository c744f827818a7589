/** Whether a figure is of a day and not of what happened in a period. */
import { readsPeriod } from "../expr/Expr.ts"
import * as Formula from "../kpi/Formula.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { Registry } from "../plugin/Registry.ts"

/** Whether an aggregate is of a day, and not of what happened in a period. */
const isOfADay = (aggregate: Aggregate): boolean =>
  "time" in aggregate &&
  !("during" in aggregate.time) &&
  ![aggregate.where, "of" in aggregate ? aggregate.of : undefined].some(
    (expr) => expr !== undefined && readsPeriod(expr)
  )

/** Whether all that the formula takes are stocks: its figures are then of a day. */
export const isStock = (registry: Pick<Registry, "kpis">, node: Formula.Node): boolean => {
  if (node.op === "measure") return isOfADay(node.aggregate)
  if (node.op === "kpi") {
    const other = registry.kpis.get(node.id)
    return other === undefined || isStock(registry, other.formula)
  }
  return Formula.children(node).every((child) => isStock(registry, child))
}

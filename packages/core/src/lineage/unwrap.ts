/** What is behind a formula that only names a KPI, and what it counts. */
import type { Node } from "../kpi/Formula.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Unit } from "../quantity/Unit.ts"

/** The formula behind KPIs that only name another. */
export const unwrap = (registry: Pick<Registry, "kpis">, node: Node): Node => {
  const other = node.op === "kpi" ? registry.kpis.get(node.id) : undefined
  return other === undefined ? node : unwrap(registry, other.formula)
}

/** The unit of what a formula counts; `undefined` for quotients and plain numbers. */
export const unitIn = (registry: Pick<Registry, "kpis">, node: Node): Unit | undefined => {
  const of = unwrap(registry, node)
  switch (of.op) {
    case "measure":
      return of.unit as Unit
    case "add":
    case "subtract":
    case "multiply":
      return unitIn(registry, of.left) ?? unitIn(registry, of.right)
    case "change":
      return of.relative ? undefined : unitIn(registry, of.of)
    case "annualised":
      return unitIn(registry, of.of)
    default:
      return undefined
  }
}

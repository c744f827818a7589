/** In what the numerator or denominator of a ratio is counted. */
import * as Formula from "../kpi/Formula.ts"
import type { Registry } from "../plugin/Registry.ts"
import { isUnit, type Unit } from "../quantity/Unit.ts"

export const partUnit = ({ kpis }: Pick<Registry, "kpis">, kpi: string, part: "numerator" | "denominator"): Unit => {
  const formula = kpis.get(kpi)?.formula
  const node = formula?.op === "ratio" ? (part === "numerator" ? formula.left : formula.right) : undefined
  const leaf = (one: Formula.Node | undefined): string | undefined =>
    one === undefined
      ? undefined
      : one.op === "measure"
        ? one.unit
        : one.op === "kpi"
          ? kpis.get(one.id)?.unit
          : leaf(Formula.children(one)[0])
  const unit = leaf(node)
  return unit !== undefined && isUnit(unit) ? unit : "one"
}

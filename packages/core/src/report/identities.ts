/** Verifies what a template declares to hold between figures. Bounds prove nothing and are passed over. */
import * as Rational from "../quantity/Rational.ts"
import { valueText } from "./appendix.ts"
import { printable } from "./holds.ts"
import type { Identity } from "./Identity.ts"
import { resultFor, type Scope } from "./Scope.ts"
import { within } from "./walk.ts"

const verify = (scope: Scope, where: string, { parts, relation, whole }: Identity): void => {
  const results = [whole, ...parts].map((one) => resultFor(scope, where, one))
  const known = results.filter((one) => one !== undefined)
  const isKnown = known.every((one) => printable(one) !== undefined && one.qualifier === "exact")
  if (known.length < results.length || !isKnown) return
  const [total, ...rest] = known
  if (total?.value === undefined) return
  const sum = rest.reduce((all, one) => Rational.add(all, one.value ?? Rational.zero), Rational.zero)
  const order = Rational.compare(sum, total.value)
  if (order === 0 || (relation === "at-most" && order < 0)) return
  const said = rest.map((one) => `${one.kpi} (${valueText(scope, one)})`).join(" + ")
  const sign = relation === "equals" ? "=" : "≥"
  scope.problem(where, "identity", `${total.kpi} (${valueText(scope, total)}) ${sign} ${said} does not hold.`)
}

export const identities = (scope: Scope): void => {
  for (const [index, one] of scope.template.identities.entries()) verify(scope, within("", "identity", index + 1), one)
}

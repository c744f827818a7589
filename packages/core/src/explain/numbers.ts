/** Numbers, policy values and units inside a phrase. */
import type { Collection } from "../collection/Collection.ts"
import type { Expr } from "../expr/Expr.ts"
import { resolve } from "../expr/Type.ts"
import type { Parameter } from "../kpi/Parameter.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Rational from "../quantity/Rational.ts"
import type { Unit } from "../quantity/Unit.ts"
import { figureText } from "../report/figureText.ts"
import type { Scene, Stage } from "./Scene.ts"

/** What a number of the expression counts; `undefined` where nothing says so. */
export const unitOf = (
  registry: Pick<Registry, "collections" | "parameters">,
  collection: Collection,
  expr: Expr
): Unit | "working-day" | undefined => {
  const of = (one: Expr) => unitOf(registry, collection, one)
  switch (expr.op) {
    case "field":
      return resolve(collection, expr.path)?.field?.unit
    case "parameter":
      return registry.parameters.get(expr.id)?.unit
    case "age":
      return "year"
    case "duration":
      return expr.in
    case "arithmetic":
      return of(expr.left) ?? of(expr.right)
    case "case":
      return expr.when.map((arm) => of(arm.then)).find((unit) => unit !== undefined)
    case "first-of":
      return expr.values.map(of).find((unit) => unit !== undefined)
    case "tally": {
      const other = registry.collections.get(expr.collection)
      if (other === undefined) return undefined
      return expr.fn === "count" ? other.unit : expr.value && unitOf(registry, other, expr.value)
    }
    default:
      return undefined
  }
}

/** A number with its unit: `4人`, `3 days`; seconds that are whole days as days. */
export const numberIn = (
  at: Pick<Stage, "grammar" | "language">,
  value: number,
  unit: Unit | "working-day" | "completed-year" | undefined
): string => {
  const { grammar, language } = at
  if (unit === "working-day") return grammar.workingDays(String(value))
  if (unit === "completed-year") return grammar.years(String(value))
  if (unit === undefined) return String(value)
  if (unit === "second" && value !== 0 && value % 86_400 === 0) {
    return figureText(Rational.fromInteger(value / 86_400), "day", "exact", { language })
  }
  const shownIn = unit === "second" && value % 3600 === 0 ? "hour" : unit
  return figureText(Rational.fromNumber(value), shownIn, "exact", { language })
}

/** A policy value by name, with the numbers that hold and when. */
export const policyText = (at: Scene | Stage, id: string): string => {
  const { grammar, registry } = at
  const parameter: Parameter | undefined = registry.parameters.get(id)
  if (parameter === undefined) return grammar.quote(id)
  const values = parameter.values.map((one) =>
    grammar.inForce(
      numberIn(at, one.value, parameter.unit),
      one.from === undefined ? undefined : grammar.day(one.from),
      one.to === undefined ? undefined : grammar.day(one.to),
      one.place
    )
  )
  return grammar.policy(parameter.name[at.language], values)
}

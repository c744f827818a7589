/** What a server that holds a part of the tables can answer of its rows: by their own columns, in words that it is sent. */
import { type Collection, Expr, type Registry, Type } from "@shequ/core"

export interface Rows {
  readonly registry: Registry.Registry
  readonly collection: Collection.Collection
  /** Rows are read on a day that is known beforehand; else each on its own. */
  readonly isDayKnown: boolean
}

const timesIn = (rows: Rows, expr: Expr.Expr): ReadonlySet<Type.Type | undefined> =>
  new Set(Expr.paths(expr).map((path) => Type.infer(rows.registry, rows.collection, Expr.field(...path), () => {})))

/** Days as text stay text, and days of instants numbers: to turn one into the other is not sent. */
const isMixed = (rows: Rows, expr: Expr.Expr): boolean => {
  const types = timesIn(rows, expr)
  return types.has("date") && types.has("instant")
}

export const isAlone = (rows: Rows, expr: Expr.Expr): boolean => {
  switch (expr.op) {
    case "tally":
    case "parameter":
    case "age":
      return false
    case "field":
      return expr.path.length === 1
    case "today":
      return rows.isDayKnown
    case "has": {
      const field = expr.set.op === "field" ? expr.set.path : []
      const type = Type.resolve(rows.collection, field)?.field?.type
      return field.length === 1 && (type === "codes" || rows.isDayKnown)
    }
    case "duration":
      if (expr.in !== "second" && timesIn(rows, expr).has("date")) return false
      break
    case "compare":
      if (isMixed(rows, expr)) return false
      break
  }
  return Expr.children(expr).every((child) => isAlone(rows, child))
}

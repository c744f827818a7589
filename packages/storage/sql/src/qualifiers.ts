/** The qualifier bits of everything that expressions read in a row, as SQL; `undefined` where all of it is exact. */
import { Expr, Qualifier, Type } from "@shequ/core"
import { day, value } from "./print.ts"
import { column, make, type Scope } from "./Scope.ts"
import * as Tally from "./tally.ts"

export interface Bits {
  readonly sql: string
  /** Bits that can occur. */
  readonly mask: number
}

const join = (parts: ReadonlyArray<Bits>): Bits | undefined =>
  parts.length === 0
    ? undefined
    : {
        sql: [...new Set(parts.map((part) => part.sql))].join(" | "),
        mask: parts.reduce((all, part) => all | part.mask, 0)
      }

const ofColumn = ({ setting }: Scope, collection: string, name: string, sql: () => string): ReadonlyArray<Bits> => {
  const mask = setting.facts.mask(collection, name)
  if (mask === 0) return []
  const { writer } = setting
  const read = sql()
  const arms = Qualifier.Qualifier.literals
    .filter((one) => (Qualifier.bits[one] & mask) !== 0)
    .map((one) => `WHEN ${writer.text(one)} THEN ${writer.integer(Qualifier.bits[one])}`)
  return [{ sql: `CASE ${read} ${arms.join(" ")} ELSE 0 END`, mask }]
}

const ofExpr = (scope: Scope, expr: Expr.Expr): ReadonlyArray<Bits> => {
  const own = ((): ReadonlyArray<Bits> => {
    if (expr.op === "field") {
      const found = Type.resolve(scope.collection, expr.path)
      if (found?.field?.qualified !== true) return []
      const name = `${expr.path.at(-1)}Qualifier`
      return ofColumn(scope, found.collection.id, name, () => column(scope, [...expr.path.slice(0, -1), name]))
    }
    if (expr.op !== "tally") return []
    const { registry, writer } = scope.setting
    const other = registry.collections.get(expr.collection)
    const read = [expr.where, expr.value]
    const mask =
      other === undefined
        ? 0
        : (qualifiers(
            make(scope.setting, other, () => scope.today, true),
            read
          )?.mask ?? 0)
    if (mask === 0) return []
    const sql = Tally.select({ day, value }, scope, expr, (inner) => {
      const bits = `(${qualifiers(inner, read)?.sql ?? "0"})`
      return (condition) => writer.dialect.bits(bits, condition ?? "true", mask)
    })
    return [{ sql: `coalesce(${sql}, 0)`, mask }]
  })()
  return [...own, ...Expr.children(expr).flatMap((child) => ofExpr(scope, child))]
}

export const qualifiers = (scope: Scope, exprs: ReadonlyArray<Expr.Expr | undefined>): Bits | undefined =>
  join([
    ...ofColumn(scope, scope.collection.id, "qualifier", () => column(scope, ["qualifier"])),
    ...exprs.flatMap((expr) => (expr === undefined ? [] : ofExpr(scope, expr)))
  ])

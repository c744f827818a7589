/** Whether one number counts some of what another counts: the same rows at the same time, under further conditions. */
import type { Expr } from "../expr/Expr.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { Cell } from "./Cell.ts"

const countOf = ({ of }: Cell): Extract<Aggregate, { kind: "count" | "distinct" }> | undefined =>
  of.op !== "measure"
    ? undefined
    : of.aggregate.kind === "count"
      ? of.aggregate
      : of.aggregate.kind === "distinct"
        ? (of.aggregate as Extract<Aggregate, { kind: "distinct" }>)
        : undefined

const conditions = (expr: Expr | undefined): ReadonlyArray<string> =>
  expr === undefined ? [] : expr.op === "and" ? expr.all.flatMap(conditions) : [JSON.stringify(expr)]

const rows = (of: Extract<Aggregate, { kind: "count" | "distinct" }>): string =>
  JSON.stringify([of.kind, of.collection, of.time, "of" in of ? of.of : 0])

export const isNarrower = (part: Cell, whole: Cell): boolean => {
  const [a, b] = [countOf(part), countOf(whole)]
  if (a === undefined || b === undefined || part.measure === whole.measure || rows(a) !== rows(b)) return false
  const narrow = conditions(a.where)
  return conditions(b.where).every((one) => narrow.includes(one))
}

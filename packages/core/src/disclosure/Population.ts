/** Whom a number counts, as far as two numbers can be told to be about some of the same: rows, codes that they must have, other conditions. */
import type { Expr } from "../expr/Expr.ts"
import type { Cell } from "./Cell.ts"

export interface Population {
  /** Which rows, when, and how they count. */
  readonly rows: string
  /** By the field that they are asked of: one of these codes. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>
  readonly others: ReadonlySet<string>
}

const conditions = (expr: Expr | undefined): ReadonlyArray<Expr> =>
  expr === undefined ? [] : expr.op === "and" ? expr.all.flatMap(conditions) : [expr]

/** A condition that asks a field for one of some codes. */
const codesIn = (expr: Expr): readonly [field: string, codes: ReadonlyArray<string>] | undefined => {
  if (expr.op === "in" && expr.value.op === "field") return [JSON.stringify(expr.value.path), expr.of.map(String)]
  if (expr.op !== "compare" || expr.is !== "eq" || expr.left.op !== "field" || expr.right.op !== "literal")
    return undefined
  return typeof expr.right.value === "string" ? [JSON.stringify(expr.left.path), [expr.right.value]] : undefined
}

/** The population of a number of rows or of different things; `undefined` for other numbers. */
export const of = ({ breakdown, by, of }: Cell): Population | undefined => {
  if (of.op !== "measure" || (of.aggregate.kind !== "count" && of.aggregate.kind !== "distinct")) return undefined
  const { aggregate } = of
  const codes = new Map<string, ReadonlySet<string>>()
  const others = new Set<string>()
  const ask = (field: string, some: ReadonlyArray<string>): void => {
    const known = codes.get(field)
    codes.set(field, new Set(known === undefined ? some : some.filter((code) => known.has(code))))
  }
  for (const condition of conditions(aggregate.where)) {
    const found = codesIn(condition)
    if (found === undefined) others.add(JSON.stringify(condition))
    else ask(...found)
  }
  if (breakdown !== undefined) {
    if (by?.op === "field") ask(JSON.stringify(by.path), [breakdown.key ?? "\u0000"])
    else others.add(JSON.stringify(breakdown))
  }
  const counted = "of" in aggregate ? aggregate.of : 0
  return { rows: JSON.stringify([aggregate.kind, aggregate.collection, aggregate.time, counted]), codes, others }
}

const isWithin = <A>(part: ReadonlySet<A>, whole: ReadonlySet<A>): boolean => [...part].every((one) => whole.has(one))

/** Whether all of the part are some of the whole. */
export const isPart = (part: Population, whole: Population): boolean =>
  part.rows === whole.rows &&
  isWithin(whole.others, part.others) &&
  [...whole.codes].every(([field, codes]) => {
    const asked = part.codes.get(field)
    return asked !== undefined && isWithin(asked, codes)
  })

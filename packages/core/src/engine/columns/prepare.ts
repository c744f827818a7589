/** Looks up everything that some conditions ask of single columns, all together, before the conditions are put together. */
import { children, type Expr } from "../../expr/Expr.ts"
import { none } from "./bits.ts"
import type { Leaf } from "./Leaf.ts"
import { fill, type Lane, maskOf } from "./lanes.ts"
import { leafOf } from "./leafOf.ts"
import { type Scope, typeOf, vectorKey } from "./read.ts"
import { condition } from "./Vector.ts"

/** A leaf, and which of its sides are asked for. */
interface Asked {
  readonly leaf: Leaf
  t: boolean
  f: boolean
}

const collect = (scope: Scope, expr: Expr, t: boolean, f: boolean, into: Map<string, Asked>): void => {
  const visit = (one: Expr, yes: boolean, no: boolean): void => collect(scope, one, yes, no, into)
  switch (expr.op) {
    case "and":
    case "or":
      for (const one of expr.all) visit(one, t, f)
      return
    case "not":
      visit(expr.value, f, t)
      return
  }
  if (expr.op === "tally" || expr.op === "has") return
  const key = vectorKey(scope, expr)
  const known = into.get(key)
  if (known !== undefined) {
    known.t ||= t
    known.f ||= f
    return
  }
  if (scope.reading.vectors.has(key)) return
  const leaf = leafOf(scope, expr)
  if (leaf !== undefined) into.set(key, { leaf, t, f })
  else
    for (const child of children(expr)) {
      if (typeOf(scope.reading, scope.frame, child) === "condition") visit(child, true, true)
    }
}

/** After this, reading one of these conditions only combines masks: where they are true, and where the others are false. */
export const prepare = (scope: Scope, conditions: ReadonlyArray<Expr>, others: ReadonlyArray<Expr>): void => {
  const asked = new Map<string, Asked>()
  for (const one of conditions) collect(scope, one, true, false, asked)
  for (const one of others) collect(scope, one, false, true, asked)
  const { size } = scope.frame
  const lanes: Array<Lane> = []
  for (const [key, { f, leaf, t }] of asked) {
    const lane = (side: 0 | 1) => {
      const into = none(size)
      lanes.push({ leaf, side, into })
      return () => into
    }
    const yes = t ? lane(1) : () => maskOf(size, leaf, 1)
    const no = f ? lane(0) : () => maskOf(size, leaf, 0)
    scope.reading.vectors.set(key, condition(yes, no))
  }
  fill(size, lanes)
}

/** Reads any node of an expression for all rows of a frame. */
import type { Expr } from "../../expr/Expr.ts"
import { conditionNode } from "./conditionNode.ts"
import { readField } from "./field.ts"
import type { Scope } from "./read.ts"
import { tally } from "./tally.ts"
import type { Vector } from "./Vector.ts"
import { valueNode } from "./valueNode.ts"

export const node = (scope: Scope, expr: Expr): Vector => {
  switch (expr.op) {
    case "field":
      return readField(scope, expr.path)
    case "compare":
    case "in":
    case "missing":
    case "has":
    case "and":
    case "or":
    case "not":
      return conditionNode(scope, expr)
    case "tally":
      return tally(scope, expr)
    default:
      return valueNode(scope, expr)
  }
}

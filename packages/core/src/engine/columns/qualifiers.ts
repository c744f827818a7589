/** The qualifier bits of everything that expressions read in each row; `undefined` when all of it is exact. */
import { children, type Expr } from "../../expr/Expr.ts"
import { readQualifier } from "./field.ts"
import type { Scope } from "./read.ts"
import { addQualifiers } from "./tally.ts"

export const qualifiers = (scope: Scope, exprs: ReadonlyArray<Expr>): Uint8Array | undefined => {
  const { frame } = scope
  let bits: Uint8Array | undefined
  const own = (): Uint8Array => {
    bits ??= new Uint8Array(frame.size)
    return bits
  }
  const add = (codes: ArrayLike<number> | undefined): void => {
    if (codes === undefined) return
    const into = own()
    const end = Math.min(frame.size, codes.length)
    for (let row = 0; row < end; row++) into[row] = (into[row] as number) | (codes[row] as number)
  }
  add(readQualifier(scope, [""]))
  const visit = (expr: Expr): void => {
    if (expr.op === "field") add(readQualifier(scope, expr.path))
    if (expr.op === "tally") {
      const read = [expr.where, expr.value].filter((one) => one !== undefined)
      addQualifiers(scope, expr, (inner) => qualifiers(inner, read), own)
    }
    for (const child of children(expr)) visit(child)
  }
  for (const expr of exprs) visit(expr)
  return bits
}

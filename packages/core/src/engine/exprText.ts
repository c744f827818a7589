/** An expression in one short line, for those who read plans. */
import type { Comparison, Expr } from "../expr/Expr.ts"

const signs: Record<Comparison, string> = { eq: "=", ne: "≠", lt: "<", le: "≤", gt: ">", ge: "≥" }
const operations = { add: "+", subtract: "−", multiply: "×" }

export const exprText = (expr: Expr): string => {
  switch (expr.op) {
    case "field":
      return expr.path.join(".")
    case "literal":
      return String(expr.value)
    case "today":
      return "today"
    case "parameter":
      return `$${expr.id}`
    case "compare":
      return `${exprText(expr.left)} ${signs[expr.is]} ${exprText(expr.right)}`
    case "in":
      return `${exprText(expr.value)} in {${expr.of.join(", ")}}`
    case "has":
      return `${exprText(expr.set)} has ${expr.any.join(" or ")}`
    case "missing":
      return `no ${exprText(expr.value)}`
    case "and":
    case "or":
      return expr.all
        .map((one) => (one.op === "and" || one.op === "or" ? `(${exprText(one)})` : exprText(one)))
        .join(` ${expr.op} `)
    case "not":
      return `not (${exprText(expr.value)})`
    case "arithmetic":
      return `${exprText(expr.left)} ${operations[expr.fn]} ${exprText(expr.right)}`
    case "age":
      return `age of ${exprText(expr.birth)} on ${exprText(expr.at)}`
    case "duration":
      return `${expr.in}s from ${exprText(expr.from)} to ${exprText(expr.to)}`
    case "case": {
      const arms = expr.when.map((arm) => `${exprText(arm.then)} if ${exprText(arm.if)}`)
      return [...arms, ...(expr.else === undefined ? [] : [exprText(expr.else)])].join(", else ")
    }
    case "first-of":
      return expr.values.map(exprText).join(" or else ")
    case "tally": {
      const value = expr.value === undefined ? "" : ` ${exprText(expr.value)}`
      const where = expr.where === undefined ? "" : ` where ${exprText(expr.where)}`
      const { window } = expr
      const edge = window.within === "before" || window.within === "after" ? ` ${exprText(window.of)}` : ""
      const link = `${exprText(expr.via)} = ${exprText(expr.equals)}`
      return `${expr.fn}${value} of ${expr.collection} (${link}${where}; ${window.within}${edge})`
    }
  }
}

/**
 * The type of an expression over the rows of a collection, and everything that is wrong with it: unknown fields and codes,
 * comparisons between unlike things. TypeScript catches these where definitions are written; this does for those that arrive as
 * JSON.
 */
import { isCode } from "../codes/Vocabulary.ts"
import type { Collection } from "../collection/Collection.ts"
import type { Field } from "../collection/Field.ts"
import type { Expr } from "./Expr.ts"

export type Type = "condition" | "text" | "code" | "codes" | "number" | "date" | "instant" | "reference"

const typeOfField: Record<Field["type"], Type> = {
  text: "text",
  code: "code",
  codes: "codes",
  tags: "codes",
  flag: "condition",
  integer: "number",
  instant: "instant",
  date: "date",
  reference: "reference"
}

/** Where a path leads: its field, or the type of a column that every row has. */
export const resolve = (
  collection: Collection,
  path: ReadonlyArray<string>
): { readonly field?: Field; readonly type: Type; readonly collection: Collection } | undefined => {
  let at = collection
  for (const name of path.slice(0, -1)) {
    const field = at.fields[`${name}Id`]
    if (field?.type !== "reference") return undefined
    at = field.to === "self" || field.to === undefined ? at : field.to
  }
  const name = path.at(-1) ?? ""
  const field = at.fields[name]
  if (field !== undefined) return { field, type: typeOfField[field.type], collection: at }
  if (name === "id") return { type: "reference", collection: at }
  if (at.kind === "register" && (name === "validFrom" || name === "validTo")) return { type: "date", collection: at }
  return undefined
}

/** What an inference needs to know beside the row's own collection. */
export interface Scope {
  readonly collections: ReadonlyMap<string, Collection>
  readonly parameters: ReadonlyMap<string, unknown>
}

const isTime = (type: Type | undefined): boolean => type === "date" || type === "instant"
const isName = (type: Type | undefined): boolean => type === "text" || type === "reference" || type === "code"

/** The expression's type, or `undefined` where it has none; `say` is told of every problem. */
export const infer = (
  scope: Scope,
  collection: Collection,
  expr: Expr,
  say: (problem: string) => void
): Type | undefined => {
  const of = (one: Expr): Type | undefined => infer(scope, collection, one, say)
  const need = (type: Type, one: Expr): void => {
    const found = of(one)
    if (found !== undefined && found !== type) say(`needs a ${type}, and gets a ${found}.`)
  }
  const codeField = (one: Expr): Field | undefined =>
    one.op === "field" ? resolve(collection, one.path)?.field : undefined
  const checkCode = (one: Expr, code: unknown): void => {
    const vocabulary = codeField(one)?.codes
    if (vocabulary !== undefined && !isCode(vocabulary, String(code))) {
      say(`"${String(code)}" is not a code of ${vocabulary.id}.`)
    }
  }
  switch (expr.op) {
    case "field": {
      const found = resolve(collection, expr.path)
      if (found === undefined) say(`the collection ${collection.id} has no field ${expr.path.join(".")}.`)
      return found?.type
    }
    case "literal":
      return typeof expr.value === "number"
        ? "number"
        : typeof expr.value === "boolean"
          ? "condition"
          : /^\d{4}-\d{2}-\d{2}$/.test(expr.value)
            ? "date"
            : "text"
    case "today":
      return "date"
    case "parameter":
      if (!scope.parameters.has(expr.id)) say(`no plugin brings the parameter ${expr.id}.`)
      return "number"
    case "compare": {
      const left = of(expr.left)
      const right = of(expr.right)
      if (expr.right.op === "literal") checkCode(expr.left, expr.right.value)
      const alike = left === right || (isTime(left) && isTime(right)) || (isName(left) && isName(right))
      if (left !== undefined && right !== undefined && !alike) say(`compares a ${left} with a ${right}.`)
      return "condition"
    }
    case "in":
      of(expr.value)
      for (const code of expr.of) checkCode(expr.value, code)
      return "condition"
    case "has":
      need("codes", expr.set)
      for (const code of expr.any) checkCode(expr.set, code)
      return "condition"
    case "missing":
      of(expr.value)
      return "condition"
    case "and":
    case "or":
      for (const one of expr.all) need("condition", one)
      return "condition"
    case "not":
      need("condition", expr.value)
      return "condition"
    case "arithmetic":
      need("number", expr.left)
      need("number", expr.right)
      return "number"
    case "age":
      need("date", expr.birth)
      of(expr.at)
      return "number"
    case "duration":
      for (const one of [expr.from, expr.to]) {
        const type = of(one)
        if (type !== undefined && !isTime(type)) say(`needs a time, and gets a ${type}.`)
        if (expr.in === "second" && type === "date") say("seconds need instants, and one of the times is a day.")
      }
      return "number"
    case "case": {
      for (const arm of expr.when) need("condition", arm.if)
      const arms = [...expr.when.map((arm) => arm.then), ...(expr.else === undefined ? [] : [expr.else])].map(of)
      if (new Set(arms).size > 1) say("the arms of a case have different types.")
      return arms[0]
    }
    case "first-of": {
      const types = expr.values.map(of)
      if (new Set(types).size > 1) say("the alternatives have different types.")
      return types[0]
    }
    case "tally": {
      of(expr.equals)
      if (expr.window.within === "before" || expr.window.within === "after") of(expr.window.of)
      const other = scope.collections.get(expr.collection)
      if (other === undefined) {
        say(`no plugin brings the collection ${expr.collection}.`)
        return undefined
      }
      for (const inner of [expr.via, expr.time]) if (inner !== undefined) infer(scope, other, inner, say)
      if (expr.where !== undefined && infer(scope, other, expr.where, say) !== "condition") {
        say("the condition of a tally is not a condition.")
      }
      const value = expr.value === undefined ? undefined : infer(scope, other, expr.value, say)
      return expr.fn === "first" || expr.fn === "last" ? value : "number"
    }
  }
}

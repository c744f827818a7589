/** Which conditions are about one column only: those that many at once can be looked up of (see `lanes.ts`). */
import type { Comparison, Expr, Scalar } from "../../expr/Expr.ts"
import { inForce } from "../../kpi/Parameter.ts"
import { fromEpochDay, type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { holds } from "../holds.ts"
import { dateNumber } from "./arithmetic.ts"
import { missingDay } from "./Column.ts"
import { isFlag, readColumn } from "./field.ts"
import { type Leaf, ofComparison, ofMembers, ofMissing, ofTexts } from "./Leaf.ts"
import { daysVector, read, type Scope, typeOf } from "./read.ts"
import type { CodeVector } from "./Vector.ts"

/** The first day of birth of those who are younger than `years` on a day. */
const bornAfter = (day: number, years: number): number => {
  const edge = dateNumber(day) - years * 10_000
  // Long enough ago, and at most four days too late: a year has a leap day every four years or eight.
  let at = Math.floor(day - years * 365.2425) + 4
  while (dateNumber(at) > edge) at--
  return at + 1
}

const isBelow: Record<Comparison, boolean> = { lt: true, le: true, eq: false, ne: false, ge: false, gt: false }

/** What a value is for all rows: a literal, or a parameter that is the same everywhere, on a fixed day. */
const constantOf = (scope: Scope, expr: Expr): Scalar | undefined => {
  if (expr.op === "literal") return expr.value
  const { day } = scope.moment
  if (expr.op !== "parameter" || day === undefined || day === missingDay) return undefined
  const dated = scope.reading.dataset.registry.parameters.get(expr.id)?.values ?? []
  if (dated.some((one) => one.place !== undefined)) return undefined
  return inForce(dated, fromEpochDay(day), [])?.value ?? Number.NaN
}

/** An age on a fixed day, compared with a number of years, is a day of birth compared with another day. */
const ofAge = (scope: Scope, expr: Extract<Expr, { op: "compare" }>): Leaf | undefined => {
  const { is, left, right } = expr
  const { day } = scope.moment
  if (left.op !== "age" || left.at.op !== "today" || day === undefined) return undefined
  const years = constantOf(scope, right) as number
  if (!Number.isInteger(years) || years < -50 || years > 500 || is === "eq" || is === "ne") return undefined
  const edge = bornAfter(day, is === "ge" || is === "lt" ? years : years + 1)
  return ofComparison(daysVector(scope, left.birth), isBelow[is] ? "ge" : "lt", edge)
}

const ofCompare = (scope: Scope, expr: Extract<Expr, { op: "compare" }>): Leaf | undefined => {
  const { frame, reading } = scope
  const { is, left, right } = expr
  const type = typeOf(reading, frame, left)
  const rightType = typeOf(reading, frame, right)
  if (type === "date" || rightType === "date") {
    const edge =
      right.op === "literal"
        ? toEpochDay(right.value as LocalDate)
        : right.op === "today"
          ? scope.moment.day
          : undefined
    return edge === undefined ? undefined : ofComparison(daysVector(scope, left), is, edge)
  }
  const constant = constantOf(scope, right)
  if (constant === undefined || type === "condition") return undefined
  if (type === "number" || type === "instant") {
    const age = ofAge(scope, expr)
    if (age !== undefined) return age
    const vector = read(scope, left)
    return vector.type === "number" ? ofComparison(vector, is, constant as number) : undefined
  }
  const vector = read(scope, left)
  return vector.type === "code" ? ofTexts(vector, (text) => holds(is, text, String(constant))) : undefined
}

/** Beyond this many, members are looked up in a set. */
const fewMembers = 16

const ofIn = (scope: Scope, expr: Extract<Expr, { op: "in" }>): Leaf | undefined => {
  const vector = read(scope, expr.value)
  switch (vector.type) {
    case "code": {
      const of = new Set(expr.of.map(String))
      return ofTexts(vector, (text) => of.has(text))
    }
    case "day":
      return expr.of.length > fewMembers
        ? undefined
        : ofMembers(
            vector,
            expr.of.map((text) => toEpochDay(text as LocalDate))
          )
    case "number":
      return expr.of.length > fewMembers ? undefined : ofMembers(vector, expr.of as ReadonlyArray<number>)
    default:
      return undefined
  }
}

/** The leaf that a condition is; `undefined` when it is about more than one column, or about sets. */
export const leafOf = (scope: Scope, expr: Expr): Leaf | undefined => {
  switch (expr.op) {
    case "field":
      return isFlag(scope, expr.path)
        ? ofTexts(readColumn(scope, expr.path) as CodeVector, (text) => text === "true")
        : undefined
    case "compare":
      return ofCompare(scope, expr)
    case "in":
      return ofIn(scope, expr)
    case "missing": {
      const { value } = expr
      if (value.op === "field" && isFlag(scope, value.path))
        return ofMissing(readColumn(scope, value.path) as CodeVector)
      const vector = read(scope, value)
      return vector.type === "condition" || vector.type === "tags" ? undefined : ofMissing(vector)
    }
    default:
      return undefined
  }
}

/** Reads conditions. */
import type { Expr } from "../../expr/Expr.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { holds } from "../holds.ts"
import { compareNumbers, isThere, translate } from "./arithmetic.ts"
import { all, and, minus, none, or, set } from "./bits.ts"
import { missingDay } from "./Column.ts"
import { dictionary } from "./Dictionary.ts"
import { maskOf } from "./lanes.ts"
import { leafOf } from "./leafOf.ts"
import { read, readCodes, readCondition, readDays, readNumbers, type Scope, typeOf } from "./read.ts"
import { type ConditionVector, condition } from "./Vector.ts"

/** Two values of a row against one another. */
const compared = (scope: Scope, expr: Extract<Expr, { op: "compare" }>): ConditionVector => {
  const { frame, reading } = scope
  const { is, left, right } = expr
  const { size } = frame
  const [leftType, rightType] = [typeOf(reading, frame, left), typeOf(reading, frame, right)]
  if (leftType === "date" || rightType === "date") {
    return compareNumbers(size, is, readDays(scope, left), readDays(scope, right), missingDay)
  }
  if (leftType === "number" || leftType === "instant") {
    return compareNumbers(size, is, readNumbers(scope, left), readNumbers(scope, right), Number.NaN)
  }
  if (leftType === "condition") {
    const a = readCondition(scope, left)
    const b = readCondition(scope, right)
    const equal = () => or(and(a.t, b.t), and(a.f, b.f))
    const unequal = () => or(and(a.t, b.f), and(a.f, b.t))
    return is === "eq" ? condition(equal, unequal) : condition(unequal, equal)
  }
  const codes = readCodes(scope, left)
  const others = readCodes(scope, right)
  const into = codes.dictionary === others.dictionary ? codes.dictionary : dictionary()
  const [a, b] = [translate(codes, into), translate(others, into)]
  const t = none(size)
  const f = none(size)
  for (let row = 0; row < size; row++) {
    const [x, y] = [a.codes[row] as number, b.codes[row] as number]
    if (x !== 0 && y !== 0) set(holds(is, into.texts[x] as string, into.texts[y] as string) ? t : f, row)
  }
  return { type: "condition", t, f }
}

/** One of many numbers or days. */
const member = (scope: Scope, expr: Extract<Expr, { op: "in" }>): ConditionVector => {
  const vector = read(scope, expr.value)
  const { size } = scope.frame
  const known = vector.type === "number" ? vector.values : vector.type === "day" ? vector.days : []
  const isMissing = (value: number): boolean => Number.isNaN(value) || value === missingDay
  const of = new Set(
    vector.type === "day" ? expr.of.map((text) => toEpochDay(text as LocalDate)) : (expr.of as ReadonlyArray<number>)
  )
  return condition(
    () => isThere(size, (row) => of.has(known[row] as number)),
    () => isThere(size, (row) => !isMissing(known[row] as number) && !of.has(known[row] as number))
  )
}

/** Whether a set has one of some codes. */
const hasAny = (scope: Scope, expr: Extract<Expr, { op: "has" }>): ConditionVector => {
  const vector = read(scope, expr.set)
  const { size } = scope.frame
  const t = none(size)
  if (vector.type === "tags") {
    const { column, rows } = vector
    const wanted = new Uint8Array(column.dictionary.texts.length)
    for (const code of expr.any) {
      const number = column.dictionary.find(code)
      if (number !== 0) wanted[number] = 1
    }
    const { codes, from, start, to } = column
    const { day, days } = scope.moment
    for (let row = 0; row < size; row++) {
      const at = rows === undefined ? row : (rows[row] as number)
      if (at === -1) continue
      const end = start[at + 1] as number
      const on = day ?? (days?.[row] as number)
      for (let spell = start[at] as number; spell < end; spell++) {
        if (wanted[codes[spell] as number] === 1 && (from[spell] as number) <= on && on < (to[spell] as number)) {
          set(t, row)
          break
        }
      }
    }
  }
  return condition(
    () => t,
    () => minus(all(size), t)
  )
}

/** Whether a condition is unknown, or a set empty. */
const isMissing = (scope: Scope, value: Expr): ConditionVector => {
  const vector = read(scope, value)
  const { size } = scope.frame
  const there = () => {
    if (vector.type === "condition") return or(vector.t, vector.f)
    if (vector.type !== "tags") return none(size)
    const { start } = vector.column
    return isThere(size, (row) => {
      const at = vector.rows === undefined ? row : (vector.rows[row] as number)
      return at !== -1 && start[at] !== start[at + 1]
    })
  }
  return condition(() => minus(all(size), there()), there)
}

/** A condition as true and false rows; those of one column go by a table. */
export const conditionNode = (
  scope: Scope,
  expr: Extract<Expr, { op: "compare" | "in" | "missing" | "has" | "and" | "or" | "not" }>
): ConditionVector => {
  const { size } = scope.frame
  const leaf = leafOf(scope, expr)
  if (leaf !== undefined) {
    return condition(
      () => maskOf(size, leaf, 1),
      () => maskOf(size, leaf, 0)
    )
  }
  switch (expr.op) {
    case "compare":
      return compared(scope, expr)
    case "in":
      return member(scope, expr)
    case "missing":
      return isMissing(scope, expr.value)
    case "has":
      return hasAny(scope, expr)
    case "not": {
      const value = readCondition(scope, expr.value)
      return condition(
        () => value.f,
        () => value.t
      )
    }
    default: {
      const parts = expr.all.map((one) => readCondition(scope, one))
      const [meet, join] = expr.op === "and" ? [and, or] : [or, and]
      return condition(
        () => parts.map((part) => part.t).reduce((a, b) => meet(a, b)),
        () => parts.map((part) => part.f).reduce((a, b) => join(a, b))
      )
    }
  }
}

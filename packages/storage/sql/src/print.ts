/**
 * Prints a row expression as SQL. Its logic is SQL's own: true, false and NULL for unknown. What SQL would read otherwise than the
 * engine does is refused with `Unpushable`.
 */
import { type Expr, type LocalDate, Type } from "@shequ/core"
import * as Day from "./Day.ts"
import { column, type Scope, typeOf } from "./Scope.ts"
import * as Tally from "./tally.ts"
import { Unpushable } from "./Unpushable.ts"

const operators: Record<Expr.Comparison, string> = { eq: "=", ne: "<>", lt: "<", le: "<=", gt: ">", ge: ">=" }
const arithmetic = { add: "+", subtract: "-", multiply: "*" }
const isName = (type: Type.Type | undefined): boolean => type === "text" || type === "code" || type === "reference"

const wholeNumber = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new Unpushable("a number is not whole")
  return value
}

/** A time as its local day. */
export const day = (scope: Scope, expr: Expr.Expr): Day.Day => {
  const { offsets, writer } = scope.setting
  const type = typeOf(scope, expr)
  if (type === "instant") {
    if (!offsets.daysAreWhole) throw new Unpushable("clocks of the zone went back into the day before")
    return Day.ofInstant(writer, offsets, value(scope, expr))
  }
  if (type !== "date") throw new Unpushable("a time is neither a day nor an instant")
  switch (expr.op) {
    case "today":
      return scope.today
    case "literal":
      return Day.literal(writer, expr.value as LocalDate.LocalDate)
    case "field":
    case "tally":
      return Day.ofText(writer, value(scope, expr))
    case "first-of": {
      const days = expr.values.map((one) => day(scope, one))
      return {
        isText: days.every((one) => one.isText),
        text: () =>
          firstOf(
            scope,
            days.map((one) => one.text())
          ),
        number: () =>
          firstOf(
            scope,
            days.map((one) => one.number())
          )
      }
    }
    case "case": {
      const days = expr.when.map((arm) => ({ if: value(scope, arm.if), then: day(scope, arm.then) }))
      const otherwise = expr.else === undefined ? undefined : day(scope, expr.else)
      const print = (of: (one: Day.Day) => string): string =>
        choose(
          days.map((arm) => ({ if: arm.if, then: of(arm.then) })),
          otherwise === undefined ? undefined : of(otherwise)
        )
      return {
        isText: days.every((arm) => arm.then.isText) && (otherwise?.isText ?? true),
        text: () => print((one) => one.text()),
        number: () => print((one) => one.number())
      }
    }
    default:
      throw new Unpushable(`${expr.op} is no day`)
  }
}

const firstOf = ({ setting }: Scope, values: ReadonlyArray<string>): string =>
  values.length === 1 ? (values[0] as string) : setting.writer.dialect.firstOf(values)

const choose = (arms: ReadonlyArray<{ readonly if: string; readonly then: string }>, otherwise: string | undefined) =>
  arms.length === 0
    ? (otherwise ?? "NULL")
    : `CASE ${arms.map((arm) => `WHEN ${arm.if} THEN ${arm.then}`).join(" ")}${otherwise === undefined ? "" : ` ELSE ${otherwise}`} END`

/** The expression's value; of a day, its text. */
export const value = (scope: Scope, expr: Expr.Expr): string => {
  const { setting } = scope
  const { writer } = setting
  switch (expr.op) {
    case "field":
      if (Type.resolve(scope.collection, expr.path) === undefined) {
        throw new Unpushable(`${scope.collection.id} has no field ${expr.path.join(".")}`)
      }
      return column(scope, expr.path)
    case "literal":
      return typeof expr.value === "number"
        ? writer.integer(wholeNumber(expr.value))
        : typeof expr.value === "boolean"
          ? writer.flag(expr.value)
          : writer.text(expr.value)
    case "today":
      return scope.today.text()
    case "parameter":
      if (scope.isInTally) throw new Unpushable("a tally's rows are chosen by a parameter")
      return setting.parameter(expr.id, scope)
    case "compare":
      return compare(scope, expr)
    case "in":
      return among(scope, expr)
    case "has":
      return has(scope, expr)
    case "missing":
      return `${value(scope, expr.value)} IS NULL`
    case "and":
    case "or":
      if (expr.all.length === 0) return writer.flag(expr.op === "and")
      return `(${expr.all.map((one) => value(scope, one)).join(expr.op === "and" ? " AND " : " OR ")})`
    case "not":
      return `NOT (${value(scope, expr.value)})`
    case "arithmetic":
      return `(${value(scope, expr.left)} ${arithmetic[expr.fn]} ${value(scope, expr.right)})`
    case "age":
      return Day.age(writer, day(scope, expr.birth), day(scope, expr.at))
    case "duration": {
      if (expr.in === "second") {
        if (typeOf(scope, expr.from) !== "instant" || typeOf(scope, expr.to) !== "instant") {
          throw new Unpushable("seconds between times that are not instants")
        }
        return Day.seconds(writer, value(scope, expr.from), value(scope, expr.to))
      }
      const [from, to] = [day(scope, expr.from), day(scope, expr.to)]
      return expr.in === "day" ? `(${to.number()} - ${from.number()})` : Day.workingDays(writer, from, to)
    }
    case "case":
    case "first-of": {
      const type = typeOf(scope, expr)
      if (type === "date") return day(scope, expr).text()
      if (type === "codes" || type === undefined) throw new Unpushable("a choice between sets")
      return expr.op === "first-of"
        ? firstOf(
            scope,
            expr.values.map((one) => value(scope, one))
          )
        : choose(
            expr.when.map((arm) => ({ if: value(scope, arm.if), then: value(scope, arm.then) })),
            expr.else === undefined ? undefined : value(scope, expr.else)
          )
    }
    case "tally":
      return Tally.print({ value, day }, scope, expr)
  }
}

type Of<Op extends Expr.Expr["op"]> = Extract<Expr.Expr, { readonly op: Op }>

const isAtLeastOne = ({ is, right }: Of<"compare">): boolean =>
  right.op === "literal" && ((is === "ge" && right.value === 1) || (is === "gt" && right.value === 0))

/** Whole seconds against a number, as milliseconds: what is below 6 seconds is at most 5 whole ones. */
const seconds: Partial<Record<Expr.Comparison, readonly [operator: string, more: number]>> = {
  lt: ["<", 0],
  le: ["<", 1],
  gt: [">=", 1],
  ge: [">=", 0]
}

const compare = (scope: Scope, expr: Of<"compare">): string => {
  const [left, right] = [typeOf(scope, expr.left), typeOf(scope, expr.right)]
  const operator = operators[expr.is]
  const { writer } = scope.setting
  if (left === "date" || right === "date")
    return `(${Day.compare(operator, day(scope, expr.left), day(scope, expr.right))})`
  if (expr.left.op === "tally" && expr.left.fn === "count" && isAtLeastOne(expr)) {
    return Tally.exists({ value, day }, scope, expr.left)
  }
  if (expr.left.op === "duration" && expr.left.in === "second" && expr.right.op === "literal") {
    const { from, to } = expr.left
    const limit = expr.right.value
    const compared = typeof limit === "number" && Number.isSafeInteger(limit * 1000) ? seconds[expr.is] : undefined
    if (compared !== undefined && typeOf(scope, from) === "instant" && typeOf(scope, to) === "instant") {
      const [is, more] = compared
      return `(${value(scope, to)} - ${value(scope, from)} ${is} ${writer.integer(((limit as number) + more) * 1000)})`
    }
  }
  const isOrdered = left === right && (left === "number" || left === "instant")
  const isAlike = (left === right && left === "condition") || (isName(left) && isName(right))
  if (!isOrdered && !isAlike) throw new Unpushable(`compares ${left} with ${right}`)
  if (!isOrdered && expr.is !== "eq" && expr.is !== "ne") throw new Unpushable("orders what has no order")
  return `(${value(scope, expr.left)} ${operator} ${value(scope, expr.right)})`
}

const among = (scope: Scope, expr: Of<"in">): string => {
  const { writer } = scope.setting
  const type = typeOf(scope, expr.value)
  const isNumber = type === "number" || type === "instant"
  if (!isNumber && !isName(type) && type !== "date") throw new Unpushable(`membership of a ${type}`)
  const found = value(scope, expr.value)
  const of = expr.of.flatMap((one) =>
    isNumber
      ? typeof one === "number" && Number.isSafeInteger(one)
        ? [writer.integer(one)]
        : []
      : typeof one === "string"
        ? [writer.text(one)]
        : []
  )
  return of.length === 0
    ? `CASE WHEN ${found} IS NOT NULL THEN ${writer.flag(false)} END`
    : `${found} IN (${[...new Set(of)].join(", ")})`
}

const has = (scope: Scope, expr: Of<"has">): string => {
  const { writer } = scope.setting
  const { set } = expr
  const type = set.op === "field" ? Type.resolve(scope.collection, set.path)?.field?.type : undefined
  if (type !== "codes" && type !== "tags") throw new Unpushable("asks for codes of what is no field")
  if (expr.any.length === 0) return writer.flag(false)
  const any = [...new Set(expr.any)].map((code) => ({
    text: writer.text(code),
    json: writer.text(JSON.stringify(code))
  }))
  const column = value(scope, set)
  return type === "codes" ? writer.dialect.has(column, any) : writer.dialect.hasOn(column, any, scope.today.text())
}

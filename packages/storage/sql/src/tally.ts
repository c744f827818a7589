/** Prints what the rows that refer to a row say, as a subquery. */
import { Expr } from "@shequ/core"
import * as Day from "./Day.ts"
import { make, type Scope, typeOf } from "./Scope.ts"
import { Unpushable } from "./Unpushable.ts"

/** How expressions are printed. */
export interface Print {
  readonly value: (scope: Scope, expr: Expr.Expr) => string
  readonly day: (scope: Scope, expr: Expr.Expr) => Day.Day
}

/** When a row of the collection happened, or began. */
const timeExpr = (collection: Scope["collection"], named?: Expr.Expr): Expr.Expr =>
  named ?? Expr.field(collection.time ?? "validFrom")

/** The figure's period, in a statement that has it. */
const period = {
  start: Day.ofBoth(`"p"."start"`, `"p"."startDay"`),
  end: Day.ofBoth(`"p"."end"`, `"p"."endDay"`)
}

/** Reads something of the rows that a tally takes; `of` is printed where they are read. */
export const select = (print: Print, scope: Scope, expr: Expr.Tally, of: (inner: Scope) => string): string => {
  const { day, value } = print
  const { setting } = scope
  const { writer } = setting
  const other = setting.registry.collections.get(expr.collection)
  if (other === undefined) throw new Unpushable(`no collection ${expr.collection}`)
  const time = timeExpr(other, expr.time)
  const never = Day.literal(writer, "0001-01-01")
  const own = make(setting, other, () => never, true)
  const at = day(own, time)
  const today: Day.Day = {
    isText: at.isText,
    text: () => `coalesce(${at.text()}, ${never.text()})`,
    number: () => `coalesce(${at.number()}, ${never.number()})`
  }
  const inner: Scope = { ...own, today }
  const byValidity = other.kind === "register" && expr.time === undefined
  const until = `${own.alias}."validTo"`
  const { window } = expr
  const conditions = [`${value(inner, expr.via)} = ${value(scope, expr.equals)}`]
  let whereOn: Scope = inner
  switch (window.within) {
    case "ever":
      break
    case "so-far":
      conditions.push(Day.compare("<=", at, scope.today))
      if (byValidity) {
        conditions.push(`(${until} IS NULL OR ${Day.compare(">", Day.ofText(writer, until), scope.today)})`)
        whereOn = { ...own, today: scope.today }
      }
      break
    case "period":
      conditions.push(Day.compare("<", at, period.end))
      conditions.push(
        byValidity
          ? `(${until} IS NULL OR ${Day.compare(">", Day.ofText(writer, until), period.start)})`
          : Day.compare(">=", at, period.start)
      )
      break
    default: {
      const operator = window.within === "before" ? "<" : ">"
      const isExact = typeOf(scope, window.of) === "instant" && typeOf(inner, time) === "instant"
      conditions.push(
        isExact
          ? `${value(inner, time)} ${operator} ${value(scope, window.of)}`
          : Day.compare(operator, at, day(scope, window.of))
      )
    }
  }
  if (expr.where !== undefined) conditions.push(value(whereOn, expr.where))
  const read = of(inner)
  const from = [`FROM ${setting.from(other)} AS ${own.alias}`, ...own.joins.sql].join(" ")
  return `(SELECT ${read} ${from} WHERE ${conditions.join(" AND ")})`
}

/** The tally of a row. */
export const print = (of: Print, scope: Scope, expr: Expr.Tally): string => {
  if (expr.fn === "count") return select(of, scope, expr, () => "count(*)")
  return select(of, scope, expr, (inner) => {
    const value = expr.value ?? timeExpr(inner.collection, expr.time)
    const type = typeOf(inner, value)
    if (expr.fn === "sum") {
      if (type !== "number") throw new Unpushable("sums what is no number")
      return `coalesce(sum(${of.value(inner, value)}), 0)`
    }
    const fn = expr.fn === "first" ? "min" : "max"
    if (expr.value === undefined || (type !== "instant" && type !== "date"))
      throw new Unpushable("the first of what is no time")
    return `${fn}(${of.value(inner, value)})`
  })
}

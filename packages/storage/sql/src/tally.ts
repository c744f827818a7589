/**
 * Prints what the rows that refer to a row say. Three ways, the first that fits: a view of all rows grouped by what they refer to;
 * a view with windows, for rows that look at their like; a subquery for each row.
 */
import { type Collection, Expr } from "@shequ/core"
import * as Day from "./Day.ts"
import { make, type Scope, typeOf } from "./Scope.ts"
import { type Aggregate, filter, joined, type Shape, viewOf } from "./tallyView.ts"
import { Unpushable } from "./Unpushable.ts"

/** How expressions are printed. */
export interface Print {
  readonly value: (scope: Scope, expr: Expr.Expr) => string
  readonly day: (scope: Scope, expr: Expr.Expr) => Day.Day
}

/** An aggregate over the rows that a tally takes, read by the scope. */
export type Of = (inner: Scope) => Aggregate

const count: Of = () => (condition) => `count(*)${filter(condition)}`
const over =
  (fn: string, read: (inner: Scope) => string): Of =>
  (inner) => {
    const value = read(inner)
    return (condition) => `${fn}(${value})${filter(condition)}`
  }

/** When a row of the collection happened, or began. */
const timeExpr = (collection: Collection.Collection, named?: Expr.Expr): Expr.Expr =>
  named ?? Expr.field(collection.time ?? "validFrom")

/** The figure's period, in a statement that has it. */
const period = {
  start: Day.ofBoth(`"p"."start"`, `"p"."startDay"`),
  end: Day.ofBoth(`"p"."end"`, `"p"."endDay"`)
}

interface Rows {
  readonly other: Collection.Collection
  readonly time: Expr.Expr
  /** Rows count while they are valid, and not by a time. */
  readonly byValidity: boolean
  /** Reads a row on its own day. */
  readonly inner: () => Scope
}

const rowsOf = ({ day }: Print, scope: Scope, expr: Expr.Tally): Rows => {
  const { registry, writer } = scope.setting
  const other = registry.collections.get(expr.collection)
  if (other === undefined) throw new Unpushable(`no collection ${expr.collection}`)
  const time = timeExpr(other, expr.time)
  const never = Day.literal(writer, "0001-01-01")
  return {
    other,
    time,
    byValidity: other.kind === "register" && expr.time === undefined,
    inner: () => {
      const own = make(scope.setting, other, () => never, true)
      const at = day(own, time)
      const today: Day.Day = {
        isText: at.isText,
        text: () => `coalesce(${at.text()}, ${never.text()})`,
        number: () => `coalesce(${at.number()}, ${never.number()})`
      }
      return { ...own, today }
    }
  }
}

/** Which rows lie in the window, and the scope in which their condition is read. */
const inWindow = (print: Print, scope: Scope, expr: Expr.Tally, rows: Rows, inner: Scope) => {
  const { day, value } = print
  const { writer } = scope.setting
  const { window } = expr
  const at = day(inner, rows.time)
  const until = Day.ofText(writer, `${inner.alias}."validTo"`)
  const isAfter = (on: Day.Day): string => `(${until.text()} IS NULL OR ${Day.compare(">", until, on)})`
  switch (window.within) {
    case "ever":
      return { conditions: [], whereOn: inner }
    case "so-far":
      return rows.byValidity
        ? {
            conditions: [Day.compare("<=", at, scope.today), isAfter(scope.today)],
            whereOn: { ...inner, today: scope.today }
          }
        : { conditions: [Day.compare("<=", at, scope.today)], whereOn: inner }
    case "period":
      return {
        conditions: [
          Day.compare("<", at, period.end),
          rows.byValidity ? isAfter(period.start) : Day.compare(">=", at, period.start)
        ],
        whereOn: inner
      }
    default: {
      const operator = window.within === "before" ? "<" : ">"
      const isExact = typeOf(scope, window.of) === "instant" && typeOf(inner, rows.time) === "instant"
      const condition = isExact
        ? `${value(inner, rows.time)} ${operator} ${value(scope, window.of)}`
        : Day.compare(operator, at, day(scope, window.of))
      return { conditions: [condition], whereOn: inner }
    }
  }
}

/** The aggregate from a view that is grouped by what its rows refer to. */
const grouped = (print: Print, scope: Scope, expr: Expr.Tally, of: Of): string | undefined => {
  const { value } = print
  const { window } = expr
  const rows = rowsOf(print, scope, expr)
  const readsPeriod = [expr.where, expr.value, expr.via].some((one) => one !== undefined && Expr.readsPeriod(one))
  const { periods } = scope
  const isByPeriod = window.within === "period" || (window.within === "so-far" && scope.on === "period")
  if (isByPeriod ? periods === undefined : window.within !== "ever" || readsPeriod) return undefined
  const on = window.within === "so-far" ? scope.today.text() : ""
  const id = JSON.stringify([expr.collection, expr.via, rows.time, isByPeriod ? [window.within, on, periods] : "ever"])
  const shape = (inner: Scope): Shape => ({
    key: value(inner, expr.via),
    from: `${inner.setting.from(rows.other)} AS ${inner.alias}${isByPeriod ? ` CROSS JOIN ${periods?.table} AS "p"` : ""}`,
    conditions: inWindow(print, scope, expr, rows, inner).conditions,
    period: isByPeriod ? `"p"."${periods?.number}"` : undefined
  })
  const inner = (): Scope => (isByPeriod && periods !== undefined ? { ...rows.inner(), periods } : rows.inner())
  const view = viewOf(scope, id, inner, shape)
  const { whereOn } = inWindow(print, scope, expr, rows, view.inner)
  const condition = expr.where === undefined ? undefined : value(whereOn, expr.where)
  const equals = value(scope, expr.equals)
  return joined(
    scope,
    view,
    { aggregate: of(view.inner), condition, over: undefined },
    (alias) => `${alias}."key" = ${equals}${isByPeriod ? ` AND ${alias}."period" = "p"."${periods?.number}"` : ""}`
  )
}

/** Whether there is a row before or after a time: the first or last of all rows says so. */
const edgeExists = (print: Print, scope: Scope, expr: Expr.Tally): string | undefined => {
  const { day, value } = print
  const { window } = expr
  const { byValidity, inner, time } = rowsOf(print, scope, expr)
  if (window.within !== "before" && window.within !== "after" && (window.within !== "so-far" || byValidity)) {
    return undefined
  }
  const fn = window.within === "after" ? "max" : "min"
  const edge = "of" in window ? window.of : undefined
  const isExact = edge !== undefined && typeOf(scope, edge) === "instant" && typeOf(inner(), time) === "instant"
  const { isText } = day(inner(), time)
  const of = over(fn, (row) => {
    const at = day(row, time)
    return isExact ? value(row, time) : isText ? at.text() : at.number()
  })
  const found = grouped(print, scope, { ...expr, window: { within: "ever" } }, of)
  if (found === undefined) return undefined
  const operator = window.within === "after" ? ">" : window.within === "before" ? "<" : "<="
  if (isExact) return `coalesce(${found} ${operator} ${value(scope, edge)}, false)`
  const { writer } = scope.setting
  const first = isText ? Day.ofText(writer, found) : Day.ofNumber(writer, found)
  return `coalesce(${Day.compare(operator, first, edge === undefined ? scope.today : day(scope, edge))}, false)`
}

const same = (a: Expr.Expr, b: Expr.Expr): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The aggregate over rows of the same journal that refer to the same, before or after the row's own time. */
const windowed = (print: Print, scope: Scope, expr: Expr.Tally, of: Of): string | undefined => {
  const { day, value } = print
  const { window } = expr
  const rows = rowsOf(print, scope, expr)
  const { other, time } = rows
  const own = "of" in window ? window.of : scope.on
  const isOfLike = other.id === scope.collection.id && other.kind === "journal" && same(expr.via, expr.equals)
  const isOwn = isOfLike && own !== undefined && own !== "period" && same(own, time)
  const isEdge = window.within === "before" || window.within === "after" || window.within === "so-far"
  const readsPeriod = [expr.where, expr.value, expr.via].some((one) => one !== undefined && Expr.readsPeriod(one))
  if (!isOwn || !isEdge || readsPeriod || Expr.paths(expr.via).some((path) => path.length > 1)) return undefined
  const view = viewOf(scope, JSON.stringify(["like", expr.collection, expr.via, time]), rows.inner, (inner) => ({
    key: `${inner.alias}."id"`,
    from: `${inner.setting.from(other)} AS ${inner.alias}`,
    conditions: [`${value(inner, expr.via)} IS NOT NULL`, `${value(inner, time)} IS NOT NULL`],
    period: undefined
  }))
  const { inner } = view
  const at = day(inner, time)
  const isExact = window.within !== "so-far" && typeOf(inner, time) === "instant"
  const order = isExact ? value(inner, time) : at.number()
  // By distance, as databases would add up all rows anew for each one if those of its own time were excluded.
  const frame = {
    "so-far": "UNBOUNDED PRECEDING",
    before: "BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING",
    after: "BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING"
  }[window.within]
  const frames = `PARTITION BY ${value(inner, expr.via)} ORDER BY ${order} RANGE ${frame}`
  const condition = expr.where === undefined ? undefined : value(inner, expr.where)
  return joined(
    scope,
    view,
    { aggregate: of(inner), condition, over: frames },
    (alias) => `${alias}."key" = ${scope.alias}."id"`
  )
}

/** The aggregate from a subquery for each row. */
const subquery = (print: Print, scope: Scope, expr: Expr.Tally, of: Of): string => {
  const { value } = print
  const rows = rowsOf(print, scope, expr)
  const inner = rows.inner()
  const { conditions, whereOn } = inWindow(print, scope, expr, rows, inner)
  const where = [
    `${value(inner, expr.via)} = ${value(scope, expr.equals)}`,
    ...conditions,
    ...(expr.where === undefined ? [] : [value(whereOn, expr.where)])
  ]
  const read = of(inner)(undefined)
  const from = [`FROM ${scope.setting.from(rows.other)} AS ${inner.alias}`, ...inner.joins.sql].join(" ")
  return `(SELECT ${read} ${from} WHERE ${where.join(" AND ")})`
}

/** An aggregate over the rows that the tally takes; NULL, or what it is of none, where it takes none. */
export const select = (print: Print, scope: Scope, expr: Expr.Tally, of: Of): string =>
  grouped(print, scope, expr, of) ?? subquery(print, scope, expr, of)

/** Whether there is a row that the tally takes. */
export const exists = (print: Print, scope: Scope, expr: Expr.Tally): string => {
  const counted = grouped(print, scope, expr, count)
  if (counted !== undefined) return `(coalesce(${counted}, 0) > 0)`
  return edgeExists(print, scope, expr) ?? `EXISTS ${subquery(print, scope, expr, () => () => "1")}`
}

/** The tally of a row. */
export const print = (of: Print, scope: Scope, expr: Expr.Tally): string => {
  const any = (aggregate: Of): string =>
    grouped(of, scope, expr, aggregate) ?? windowed(of, scope, expr, aggregate) ?? subquery(of, scope, expr, aggregate)
  if (expr.fn === "count") return `coalesce(${any(count)}, 0)`
  const { other } = rowsOf(of, scope, expr)
  const value = expr.value ?? timeExpr(other, expr.time)
  const type = typeOf(
    make(scope.setting, other, () => scope.today, true),
    value
  )
  if (expr.fn === "sum") {
    if (type !== "number") throw new Unpushable("sums what is no number")
    return `coalesce(${any(over("sum", (inner) => of.value(inner, value)))}, 0)`
  }
  if (expr.value === undefined || (type !== "instant" && type !== "date"))
    throw new Unpushable("the first of what is no time")
  return any(over(expr.fn === "first" ? "min" : "max", (inner) => of.value(inner, value)))
}

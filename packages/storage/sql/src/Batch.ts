/** Requests that one SELECT answers: rows of one collection, taken at one time, under one breakdown. */
import { Expr, type LocalDate, type Measure, Period, type Plan, type Registry } from "@shequ/core"
import type { Dialect, Limits } from "./Dialect.ts"
import { isAlone } from "./isAlone.ts"

export type RowAggregate = Exclude<Measure.Aggregate, { readonly kind: "attainment" | "coverage" }>

export interface RowRequest extends Plan.Request {
  readonly aggregate: RowAggregate
}

export interface Batch {
  readonly collection: string
  readonly time: Measure.Time
  readonly by: Plan.By | undefined
  readonly form: Form
  readonly spans: ReadonlyArray<Span>
  /** Days between neighbouring edges of the spans: rows are read once for all spans, where nothing of a row depends on them. */
  readonly parts: ReadonlyArray<Span> | undefined
  /** Where tables lie apart: each part of them can answer. */
  readonly isAlone: boolean
  readonly requests: ReadonlyArray<RowRequest>
}

/**
 * - `merged`: numbers by span of days and place, which the core adds up
 * - `once`: values that are counted once, so in each place above and in each period apart
 * - `ranked`: the same with all values in order
 */
export type Form = "merged" | "once" | "ranked"

/** A span of days, and the periods that it is in. */
export interface Span {
  readonly start: LocalDate.LocalDate
  readonly end: LocalDate.LocalDate
  readonly periods: ReadonlyArray<string>
}

export const isRowRequest = (request: Plan.Request): request is RowRequest =>
  request.aggregate.kind !== "attainment" && request.aggregate.kind !== "coverage"

const followsPeriod = ({ aggregate, by }: RowRequest): boolean =>
  [aggregate.where, "of" in aggregate ? aggregate.of : undefined, by?.expr].some(
    (expr) => expr !== undefined && Expr.readsPeriod(expr)
  )

/** A time that the row itself gives, whatever the day it is read on. */
const isOwn = (expr: Expr.Expr): boolean =>
  !["today", "tally", "parameter"].includes(expr.op) &&
  Expr.paths(expr).every((path) => path.length === 1) &&
  Expr.children(expr).every(isOwn)

/** Whether the days between edges do for all periods: the row alone says when it happened, and nothing of it depends on them. */
const splits = (request: RowRequest): boolean => {
  const { time } = request.aggregate
  return "during" in time && isOwn(time.during) && !followsPeriod(request)
}

const formOf = ({ kind }: RowAggregate): Form =>
  kind === "distinct" ? "once" : kind === "percentile" ? "ranked" : "merged"

const periodsOf = (requests: ReadonlyArray<RowRequest>): ReadonlyArray<Period.Period> => [
  ...new Map(requests.flatMap((one) => one.periods).map((period) => [Period.key(period), period])).values()
]

const whole = (periods: ReadonlyArray<Period.Period>): ReadonlyArray<Span> =>
  periods.map((period) => ({ start: period.start, end: period.end, periods: [Period.key(period)] }))

/** The days between neighbouring edges of the periods. */
const apart = (periods: ReadonlyArray<Period.Period>): ReadonlyArray<Span> => {
  const edges = [...new Set(periods.flatMap(({ end, start }) => [start, end]))].sort()
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] as LocalDate.LocalDate
    return { start, end, periods: periods.filter((one) => one.start <= start && end <= one.end).map(Period.key) }
  })
}

/** What a SELECT may have to join for an expression: rows referred to, tallies, values of parameters that differ by place. */
const joins = (expr: Expr.Expr): ReadonlyArray<string> => [
  ...(expr.op === "field" ? expr.path.slice(0, -1).map((_, index) => expr.path.slice(0, index + 1).join(".")) : []),
  ...(expr.op === "tally" || expr.op === "parameter" ? [JSON.stringify(expr)] : []),
  ...Expr.children(expr).flatMap(joins)
]

/** Left for what is the same for all requests: where a row is, its time, the tables of periods and places. */
const reserve = { columns: 10, tables: 16 }

/** Whether a SELECT can read all that these batches ask of their rows: a number and bits for each request. */
export const withinLimits = ({ columns, tables }: Limits, all: ReadonlyArray<Batch>): boolean => {
  const requests = all.flatMap((batch) => batch.requests)
  const joined = new Set(
    requests.flatMap(({ aggregate, by }) =>
      [aggregate.where, "of" in aggregate ? aggregate.of : undefined, by?.expr].flatMap((expr) =>
        expr === undefined ? [] : joins(expr)
      )
    )
  )
  return requests.length * 2 + reserve.columns <= columns && joined.size + reserve.tables <= tables
}

/** What printing a batch depends on. */
interface Setting {
  readonly registry: Registry.Registry
  readonly dialect: Pick<Dialect, "apart" | "limits">
}

/** Whether servers can each answer a request about their rows, where they lie apart. */
const isAloneIn = ({ dialect, registry }: Setting, request: RowRequest): boolean => {
  const { aggregate, by } = request
  const collection = registry.collections.get(aggregate.collection)
  if (dialect.apart === undefined || collection === undefined || formOf(aggregate) !== "merged") return false
  const { time } = aggregate
  const isSplit = splits(request)
  const rows = { registry, collection, isDayKnown: !("during" in time) }
  const exprs = [
    collection.place,
    by?.expr,
    aggregate.where,
    "of" in aggregate ? aggregate.of : undefined,
    "during" in time ? time.during : "upTo" in time ? time.upTo : undefined
  ]
  return (isSplit || rows.isDayKnown) && exprs.every((expr) => expr === undefined || isAlone(rows, expr))
}

const make = (requests: ReadonlyArray<RowRequest>, isAlone: boolean): Batch => {
  const [first] = requests as readonly [RowRequest]
  const { aggregate, by } = first
  const form = formOf(aggregate)
  const periods = periodsOf(requests)
  const parts = splits(first) ? apart(periods) : undefined
  const spans = form === "merged" && parts !== undefined ? parts : whole(periods)
  return { collection: aggregate.collection, time: aggregate.time, by, form, spans, parts, isAlone, requests }
}

/** As one batch, or in halves where a SELECT would grow too large. */
const cut = (limits: Limits, requests: ReadonlyArray<RowRequest>, isAlone: boolean): ReadonlyArray<Batch> => {
  const batch = make(requests, isAlone)
  if (requests.length === 1 || withinLimits(limits, [batch])) return [batch]
  const middle = Math.ceil(requests.length / 2)
  return [requests.slice(0, middle), requests.slice(middle)].flatMap((some) => cut(limits, some, isAlone))
}

export const batches = (setting: Setting, requests: ReadonlyArray<RowRequest>): ReadonlyArray<Batch> => {
  const groups = new Map<string, { readonly isAlone: boolean; readonly requests: Array<RowRequest> }>()
  for (const request of requests) {
    const { aggregate, by } = request
    const value = aggregate.kind === "distinct" ? aggregate.of : undefined
    const isAlone = isAloneIn(setting, request)
    const { collection, time } = aggregate
    const key = JSON.stringify([collection, time, by, formOf(aggregate), value, splits(request), isAlone])
    const known = groups.get(key) ?? { isAlone, requests: [] }
    groups.set(key, known)
    known.requests.push(request)
  }
  return [...groups.values()].flatMap((group) => cut(setting.dialect.limits, group.requests, group.isAlone))
}

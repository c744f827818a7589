/** Requests that one statement answers: rows of one collection, taken at one time, under one breakdown. */
import { Expr, type LocalDate, type Measure, Period, type Plan } from "@shequ/core"

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

/** A statement does not grow without end. */
const most = 60

const followsPeriod = ({ aggregate, by }: RowRequest): boolean =>
  [aggregate.where, "of" in aggregate ? aggregate.of : undefined, by?.expr].some(
    (expr) => expr !== undefined && Expr.readsPeriod(expr)
  )

/** A time that the row itself gives, whatever the day it is read on. */
const isOwn = (expr: Expr.Expr): boolean =>
  !["today", "tally", "parameter"].includes(expr.op) &&
  Expr.paths(expr).every((path) => path.length === 1) &&
  Expr.children(expr).every(isOwn)

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

export const batches = (requests: ReadonlyArray<RowRequest>): ReadonlyArray<Batch> => {
  const groups = new Map<string, Array<RowRequest>>()
  for (const request of requests) {
    const { aggregate, by } = request
    const form = formOf(aggregate)
    const value = aggregate.kind === "distinct" ? aggregate.of : undefined
    const key = JSON.stringify([aggregate.collection, aggregate.time, by, form, value, followsPeriod(request)])
    const known = groups.get(key) ?? []
    groups.set(key, known)
    known.push(request)
  }
  return [...groups.values()].flatMap((group) => {
    const out: Array<Batch> = []
    for (let at = 0; at < group.length; at += most) {
      const some = group.slice(at, at + most)
      const [{ aggregate, by } = some[0] as RowRequest] = some
      const form = formOf(aggregate)
      const splits = "during" in aggregate.time && isOwn(aggregate.time.during) && !followsPeriod(some[0] as RowRequest)
      const periods = periodsOf(some)
      const parts = splits ? apart(periods) : undefined
      out.push({
        collection: aggregate.collection,
        time: aggregate.time,
        by,
        form,
        spans: form === "merged" && parts !== undefined ? parts : whole(periods),
        parts,
        requests: some
      })
    }
    return out
  })
}

/**
 * What to compute: KPIs × places × periods, with the comparisons and breakdowns asked for, turned into requests. A request is one
 * aggregate over some periods; the same aggregate is asked for once, however many KPIs use it. A plan is data that any store
 * can evaluate.
 *
 *   KPIs ── formulas ──► aggregates ── × periods (and the earlier ones that changes need) ──► requests
 */
import type { Expr } from "../expr/Expr.ts"
import * as Formula from "../kpi/Formula.ts"
import type { Breakdown, Kpi } from "../kpi/Kpi.ts"
import { type Aggregate, collections } from "../measure/Measure.ts"
import type { Registry } from "../plugin/Registry.ts"
import { addDays, type LocalDate } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"

export interface Request {
  readonly id: string
  readonly aggregate: Aggregate
  readonly periods: ReadonlyArray<Period.Period>
  /** Cells by this value of the row; its id is the breakdown's. */
  readonly by?: By
}

export interface By {
  readonly id: string
  readonly expr: Expr
}

/** One period to report: the part of it that is over, and the earlier ones to compare it with. */
export interface Span {
  readonly asked: Period.Period
  /** The asked period up to `knownUntil`: what figures are about. */
  readonly elapsed: Period.Period
  readonly provisional: boolean
}

export interface Plan {
  readonly requests: ReadonlyArray<Request>
  readonly kpis: ReadonlyArray<string>
  readonly places: ReadonlyArray<string>
  readonly spans: ReadonlyArray<Span>
  readonly breakdowns: boolean
  readonly compare: ReadonlyArray<Formula.Against>
  /** Rows roll up the place tree as it was at their time, or as it is on the plan's last day. */
  readonly tree: "then" | "now"
  /** IANA name of the zone in which days begin. */
  readonly zone: string
}

export interface Options {
  readonly kpis: ReadonlyArray<Kpi | string>
  readonly places: ReadonlyArray<string>
  readonly periods: ReadonlyArray<Period.Period>
  /** Earlier periods to set every figure against; none when absent. */
  readonly compare?: ReadonlyArray<Formula.Against>
  /** Also compute the breakdowns that KPIs declare. */
  readonly breakdowns?: boolean
  /** Data are complete up to this day; a period that ends later is provisional. Absent: all periods are over. */
  readonly knownUntil?: LocalDate
  readonly tree?: "then" | "now"
  readonly zone?: string
}

/** A KPI, place or breakdown that a plan asks for and nobody has. */
export class UnknownName extends Error {
  override readonly name = "UnknownName"
}

/** The earlier period; `undefined` where there is none (week 53). */
export const shift = (period: Period.Period, against: Formula.Against): Period.Period | undefined =>
  against === "same-period-last-year" ? Period.samePeriodLastYear(period) : Period.previous(period)

const ids = new WeakMap<Aggregate, string>()

/** The same definition gives the same id. */
export const requestId = (aggregate: Aggregate, by?: By): string => {
  if (by !== undefined) return JSON.stringify([aggregate, by])
  let id = ids.get(aggregate)
  if (id === undefined) {
    id = JSON.stringify(aggregate)
    ids.set(aggregate, id)
  }
  return id
}

/** How to read a breakdown in the rows of an aggregate; `undefined` where the aggregate is not broken down by it. */
export const byOf = (breakdown: Breakdown, aggregate: Aggregate): By | undefined => {
  const [collection] = collections(aggregate)
  const expr =
    aggregate.kind === "attainment" || aggregate.kind === "coverage" ? undefined : breakdown.by[collection ?? ""]
  return expr === undefined ? undefined : { id: breakdown.id, expr }
}

/** Which targets and changes look at last year without the plan asking for it. */
const needsLastYear = (kpi: Kpi): boolean => kpi.targets.some((target) => target.below === "last-year")

/** Makes the plan; throws `UnknownName` for a KPI that is not installed. */
export const make = (registry: Registry, options: Options): Plan => {
  const asked = new Map<string, Omit<Request, "id" | "periods"> & { readonly periods: Map<string, Period.Period> }>()
  const add = (aggregate: Aggregate, by: By | undefined, period: Period.Period): void => {
    const id = requestId(aggregate, by)
    let entry = asked.get(id)
    if (entry === undefined) {
      entry = by === undefined ? { aggregate, periods: new Map() } : { aggregate, by, periods: new Map() }
      asked.set(id, entry)
    }
    entry.periods.set(Period.key(period), period)
  }
  const spans = options.periods.map((period): Span => {
    const elapsed = options.knownUntil === undefined ? period : Period.until(period, addDays(options.knownUntil, 1))
    return { asked: period, elapsed, provisional: elapsed !== period }
  })
  const compare = options.compare ?? []
  const visit = (node: Formula.Node, breakdowns: ReadonlyArray<Breakdown>, period: Period.Period): void => {
    if (node.op === "measure") {
      add(node.aggregate, undefined, period)
      for (const breakdown of breakdowns) {
        const by = byOf(breakdown, node.aggregate)
        if (by !== undefined) add(node.aggregate, by, period)
      }
    }
    if (node.op === "kpi") {
      const other = registry.kpis.get(node.id)
      if (other !== undefined) visit(other.formula, breakdowns, period)
    }
    const earlier = node.op === "change" ? shift(period, node.against) : undefined
    for (const child of Formula.children(node)) {
      visit(child, breakdowns, period)
      if (earlier !== undefined) visit(child, breakdowns, earlier)
    }
  }
  const kpis = options.kpis.map((kpi): Kpi => {
    const id = typeof kpi === "string" ? kpi : kpi.id
    const found = registry.kpis.get(id)
    if (found === undefined) throw new UnknownName(`No installed plugin brings the kpi ${id}.`)
    return found
  })
  for (const kpi of kpis) {
    const against = new Set<Formula.Against>(compare)
    if (needsLastYear(kpi)) against.add("same-period-last-year")
    for (const { elapsed } of spans) {
      const earlier = [...against].map((one) => shift(elapsed, one)).filter((period) => period !== undefined)
      for (const period of [elapsed, ...earlier]) visit(kpi.formula, options.breakdowns ? kpi.breakdowns : [], period)
    }
  }
  return {
    requests: [...asked].map(([id, { periods, ...rest }]) => ({ id, ...rest, periods: [...periods.values()] })),
    kpis: kpis.map((kpi) => kpi.id),
    places: options.places,
    spans,
    breakdowns: options.breakdowns ?? false,
    compare,
    tree: options.tree ?? "then",
    zone: options.zone ?? "Asia/Shanghai"
  }
}

export { toText } from "./planText.ts"

/** Which rows are behind a figure. */
import type { Expr } from "../expr/Expr.ts"
import * as Formula from "../kpi/Formula.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { Registry } from "../plugin/Registry.ts"
import { key } from "../time/Period.ts"
import { byOf, type Plan, requestId } from "./Plan.ts"
import type { Query } from "./Results.ts"

/** One cell of one request of the plan. */
export interface EvidenceQuery {
  readonly request: string
  readonly place: string
  readonly period: string
  readonly key?: string | null
  /**
   * `counted` (the default): the rows that count. `excluded`: those of the same place, time and breakdown value that do not, each with
   * the conditions that it fails; duties have none.
   */
  readonly of?: "counted" | "excluded"
  readonly offset?: number
  readonly limit?: number
}

/** A condition that a row fails, or of which nobody can tell, since what it asks for is missing. */
export interface Failed {
  readonly condition: Expr
  readonly is: "false" | "unknown"
}

export interface EvidenceRow {
  readonly collection: string
  readonly id: string
  /** Of an excluded row: why it does not count. */
  readonly because?: ReadonlyArray<Failed>
}

/** A duty that was not done: whose, and in which slot `[start, end)`. */
export interface Missing {
  readonly subject: string
  readonly requirement: string
  readonly start: string
  readonly end: string
}

export interface Evidence {
  /** The rows asked for, by collection and in the store's order; one page of them. */
  readonly rows: ReadonlyArray<EvidenceRow>
  /** How many rows there are in all. */
  readonly total: number
  /** Of an attainment: the duties that were not done; the same page of them. */
  readonly missing: ReadonlyArray<Missing>
  /** How many of these there are in all. */
  readonly missingTotal: number
}

/** The conditions that a row must meet to count, one by one; to have a value is one where values are aggregated. */
export const conditions = (aggregate: Aggregate): ReadonlyArray<Expr> => {
  if (aggregate.kind === "attainment" || aggregate.kind === "coverage") return []
  const all = (expr: Expr): ReadonlyArray<Expr> => (expr.op === "and" ? expr.all.flatMap(all) : [expr])
  return [
    ...(aggregate.where === undefined ? [] : all(aggregate.where)),
    ...("of" in aggregate ? [{ op: "not", value: { op: "missing", value: aggregate.of } } as const] : [])
  ]
}

/**
 * What to ask a store for the rows behind a figure of a plan: one question for each aggregate of its formula. Duties are asked for
 * once, though they are both numerator and denominator. Of a period that is not over, the rows are those of the part that is.
 */
export const questions = (
  registry: Pick<Registry, "kpis">,
  plan: Pick<Plan, "spans">,
  figure: Query
): ReadonlyArray<EvidenceQuery> => {
  const found = new Map<string, EvidenceQuery>()
  const span = plan.spans.find((one) => key(one.asked) === key(figure.period))
  const period = key(span?.elapsed ?? figure.period)
  const visit = (node: Formula.Node): void => {
    if (node.op === "measure") {
      const cell = figure.breakdown
      const of = registry.kpis.get(figure.kpi)?.breakdowns.find((one) => one.id === cell?.id)
      const by = of === undefined ? undefined : byOf(of, node.aggregate)
      const request = requestId(node.aggregate, by)
      found.set(request, {
        request,
        place: figure.place,
        period,
        ...(by === undefined || cell === undefined ? {} : { key: cell.key })
      })
    }
    if (node.op === "kpi") {
      const other = registry.kpis.get(node.id)
      if (other !== undefined) visit(other.formula)
    }
    for (const child of Formula.children(node)) visit(child)
  }
  const kpi = registry.kpis.get(figure.kpi)
  if (kpi !== undefined) visit(kpi.formula)
  return [...found.values()]
}

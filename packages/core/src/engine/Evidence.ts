/** Which rows are behind a figure. */
import * as Formula from "../kpi/Formula.ts"
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
  readonly offset?: number
  readonly limit?: number
}

/** A duty that was not done: whose, and in which slot `[start, end)`. */
export interface Missing {
  readonly subject: string
  readonly requirement: string
  readonly start: string
  readonly end: string
}

export interface Evidence {
  /** The rows that count, by collection and in the store's order; one page of them. */
  readonly rows: ReadonlyArray<{ readonly collection: string; readonly id: string }>
  /** How many rows there are in all. */
  readonly total: number
  /** Of an attainment: the duties that were not done. */
  readonly missing: ReadonlyArray<Missing>
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

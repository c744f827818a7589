/** From changed cells to the figures that rest on them, and only those. */
import type { Registry } from "../../plugin/Registry.ts"
import * as Period from "../../time/Period.ts"
import { figures } from "../figures.ts"
import * as Plan from "../Plan.ts"
import type { Result } from "../Result.ts"
import type { ChangedCell, Live } from "./Live.ts"

/** One KPI in one span of the plan. */
interface Line {
  readonly kpi: string
  readonly span: Plan.Span
}

const known = new WeakMap<Plan.Plan, ReadonlyMap<string, ReadonlyArray<Line>>>()

/** Which KPIs, in which spans, rest on a request and period. */
const linesOf = (registry: Registry, plan: Plan.Plan): ReadonlyMap<string, ReadonlyArray<Line>> => {
  let lines = known.get(plan)
  if (lines === undefined) {
    const found = new Map<string, Array<Line>>()
    for (const span of plan.spans) {
      for (const kpi of plan.kpis) {
        const { requests } = Plan.make(registry, { ...plan, kpis: [kpi], periods: [span.elapsed] })
        for (const request of requests) {
          for (const period of request.periods) {
            const name = `${Period.key(period)} ${request.id}`
            const some = found.get(name)
            if (some === undefined) found.set(name, [{ kpi, span }])
            else some.push({ kpi, span })
          }
        }
      }
    }
    lines = found
    known.set(plan, lines)
  }
  return lines
}

const isSame = (a: Plan.Span | undefined, b: Plan.Span): boolean =>
  a !== undefined && a.provisional === b.provisional && Period.key(a.elapsed) === Period.key(b.elapsed)

/**
 * The figures of every KPI, place and period that changed cells touch, breakdowns included: they take the place of all that was known
 * of these. Give the plan from before the clock moved, and the figures of the periods that moved come along.
 */
export const changedFigures = (
  live: Live,
  changed: Iterable<ChangedCell>,
  before?: Plan.Plan
): ReadonlyArray<Result> => {
  const { registry } = live
  const plan = live.plan()
  const moved = plan.spans.filter((span, at) => before !== undefined && !isSame(before.spans[at], span))
  const touched = new Map<string, Line & { readonly places: Set<string> }>()
  const add = (line: Line, places: Iterable<string>): void => {
    const name = `${line.kpi} ${Period.key(line.span.asked)}`
    let known = touched.get(name)
    if (known === undefined) {
      known = { ...line, places: new Set() }
      touched.set(name, known)
    }
    for (const place of places) known.places.add(place)
  }
  const lines = linesOf(registry, plan)
  for (const { period, place, request } of changed) {
    for (const line of lines.get(`${period} ${request}`) ?? []) add(line, [place])
  }
  for (const span of moved) for (const kpi of plan.kpis) add({ kpi, span }, plan.places)
  if (touched.size === 0) return []
  const table = live.table()
  return [...touched.values()].flatMap(
    ({ kpi, places, span }) =>
      figures(registry, { ...plan, kpis: [kpi], places: [...places], spans: [span] }, table).all
  )
}

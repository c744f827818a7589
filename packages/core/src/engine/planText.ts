/**
 * A plan for people: what is walked through, how rows are taken, how many cells that makes, and which conditions are shared.
 *
 *   case · during receivedAt: 41 requests (36 count, 3 sum, 2 distinct)
 *     kind = complaint                      5 times
 */
import { children, type Expr } from "../expr/Expr.ts"
import type { Aggregate } from "../measure/Measure.ts"
import * as Period from "../time/Period.ts"
import { exprText } from "./exprText.ts"
import type { Plan, Request } from "./Plan.ts"

/** The conditions that a condition is put together from. */
const leaves = (expr: Expr): ReadonlyArray<Expr> =>
  expr.op === "and" || expr.op === "or" || expr.op === "not" ? children(expr).flatMap(leaves) : [expr]

const takingOf = (aggregate: Aggregate): string => {
  if (aggregate.kind === "attainment" || aggregate.kind === "coverage") {
    const { subjects } = aggregate
    return `duties of ${"places" in subjects ? `each ${subjects.places}` : subjects.collection} · ${aggregate.kind}`
  }
  const { collection, time } = aggregate
  if ("asOf" in time) return `${collection} · as of the period's ${time.asOf}`
  return "during" in time
    ? `${collection} · during ${exprText(time.during)}`
    : `${collection} · up to ${exprText(time.upTo)}`
}

const tallied = (of: ReadonlyArray<string>): ReadonlyArray<readonly [string, number]> =>
  [...Map.groupBy(of, (one) => one)].map(([one, all]) => [one, all.length] as const).sort((a, b) => b[1] - a[1])

const conditionsOf = ({ aggregate, by }: Request): ReadonlyArray<string> => {
  const where = "where" in aggregate && aggregate.where !== undefined ? leaves(aggregate.where) : []
  return [...where.map(exprText), ...(by === undefined ? [] : [`by ${exprText(by.expr)}`])]
}

/** One paragraph per way of taking rows; `most` shared conditions are listed of each. */
export const toText = (plan: Plan, most = 8): string => {
  const periods = new Set(plan.requests.flatMap((request) => request.periods.map(Period.key)))
  const cells = plan.requests.reduce((sum, request) => sum + request.periods.length * plan.places.length, 0)
  const head =
    `${plan.kpis.length} KPIs, ${plan.places.length} places, ${periods.size} periods: ${plan.requests.length} requests, ` +
    `at most ${cells} cells${plan.requests.some((one) => one.by !== undefined) ? " and breakdowns" : ""}; places as they ${plan.tree === "then" ? "were" : "are now"}`
  const parts = [...Map.groupBy(plan.requests, (request) => takingOf(request.aggregate))].map(([taking, requests]) => {
    const kinds = tallied(requests.map((one) => one.aggregate.kind)).map(([kind, count]) => `${count} ${kind}`)
    const conditions = tallied(requests.flatMap(conditionsOf))
    const shared = conditions.filter(([, count]) => count > 1)
    const listed = shared.slice(0, most).map(([text, count]) => `  ${count} × ${text}`)
    const rest = shared.length > most ? [`  … and ${shared.length - most} more that are shared`] : []
    const count = requests.length === 1 ? "1 request" : `${requests.length} requests`
    return [`${taking}: ${count} (${kinds.join(", ")}), ${conditions.length} conditions`, ...listed, ...rest].join("\n")
  })
  return [head, ...parts].join("\n")
}

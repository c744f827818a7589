/** Lists the rows behind one cell of a plan, and for duties the ones that were not done. */
import type { AnyRow } from "../collection/Row.ts"
import { collections } from "../measure/Measure.ts"
import * as Period from "../time/Period.ts"
import type { Dataset } from "./Dataset.ts"
import { duties } from "./duties.ts"
import type { Evidence, EvidenceQuery, Missing } from "./Evidence.ts"
import { scopeOf } from "./evaluate.ts"
import { type Plan, UnknownName } from "./Plan.ts"
import { scan } from "./scan.ts"

/** Throws `UnknownName` when the plan has no such request or period. */
export const evidence = (plan: Plan, dataset: Dataset, query: EvidenceQuery): Evidence => {
  const request = plan.requests.find((one) => one.id === query.request)
  const period = request?.periods.find((one) => Period.key(one) === query.period)
  if (request === undefined || period === undefined) throw new UnknownName("The plan has no such request and period.")
  const { aggregate, by } = request
  const scope = scopeOf(plan, dataset)
  const rows = new Set<AnyRow>()
  const missing: Array<Missing> = []
  if (aggregate.kind === "attainment" || aggregate.kind === "coverage") {
    duties(scope, aggregate, period, (duty) => {
      if (!duty.chain.includes(query.place)) return
      for (const row of duty.rows) rows.add(row)
      if (duty.met < duty.required) {
        missing.push({
          subject: duty.subject,
          requirement: duty.requirement,
          start: duty.slot.start,
          end: duty.slot.end
        })
      }
    })
  } else {
    scan(scope, aggregate, query.key === undefined ? undefined : by, period, (hit) => {
      if (hit.chain.includes(query.place) && hit.key === query.key) rows.add(hit.row)
    })
  }
  const offset = query.offset ?? 0
  return {
    collection:
      aggregate.kind === "attainment"
        ? (aggregate.requirements[0]?.collection ?? "")
        : (collections(aggregate).at(-1) ?? ""),
    rows: [...rows].slice(offset, offset + (query.limit ?? 100)).map((row) => row.id),
    total: rows.size,
    missing
  }
}

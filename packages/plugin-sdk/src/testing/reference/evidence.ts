/** Lists the rows behind one cell of a plan, and for duties the ones that were not done. */
import { type Evidence, Period, Plan, type Row } from "@shequ/core"
import { duties } from "./duties.ts"
import { scopeOf } from "./evaluate.ts"
import type { RowSet } from "./RowSet.ts"
import { scan } from "./scan.ts"

/** Throws `Plan.UnknownName` when the plan has no such request or period. */
export const evidence = (plan: Plan.Plan, rowSet: RowSet, query: Evidence.EvidenceQuery): Evidence.Evidence => {
  const request = plan.requests.find((one) => one.id === query.request)
  const period = request?.periods.find((one) => Period.key(one) === query.period)
  if (request === undefined || period === undefined)
    throw new Plan.UnknownName("The plan has no such request and period.")
  const { aggregate, by } = request
  const scope = scopeOf(plan, rowSet)
  const rows = new Map<Row.AnyRow, Omit<Evidence.EvidenceRow, "id">>()
  const isExcluded = query.of === "excluded"
  const missing: Array<Evidence.Missing> = []
  if (aggregate.kind === "attainment" || aggregate.kind === "coverage") {
    duties(scope, aggregate, period, (duty) => {
      if (!duty.chain.includes(query.place)) return
      for (const { collection, row } of isExcluded ? [] : duty.rows) rows.set(row, { collection })
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
    const { collection } = aggregate
    const isHere = (one: { readonly chain: ReadonlyArray<string>; readonly key: string | null | undefined }): boolean =>
      one.chain.includes(query.place) && one.key === query.key
    scan(
      scope,
      aggregate,
      query.key === undefined ? undefined : by,
      period,
      (hit) => {
        if (!isExcluded && isHere(hit)) rows.set(hit.row, { collection })
      },
      (miss) => {
        if (isExcluded && isHere(miss)) rows.set(miss.row, { collection, because: miss.because })
      }
    )
  }
  const offset = query.offset ?? 0
  const page = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> => all.slice(offset, offset + (query.limit ?? 100))
  return {
    rows: page([...rows]).map(([row, more]) => ({ ...more, id: row.id })),
    total: rows.size,
    missing: page(missing),
    missingTotal: missing.length
  }
}

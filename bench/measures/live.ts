/** One change at a time with all sixty KPIs kept exact, and compared at the end with an evaluation of the same rows. */
import { evaluate, Live, Period, State, type Table } from "@shequ/core"
import { Case, Place, Visit } from "../data/model.ts"
import { type CaseRow, caseRows, gridNames, places, visitRows } from "../data/rows.ts"
import * as Town from "../data/Town.ts"
import { datasetOf, planOf, registry } from "../engines/shequ.ts"
import { collect, type Measured, median } from "./Measured.ts"

const changes = 2000

/** The figures of every request in a few cells. */
const sample = (table: Table.Table): ReadonlyArray<number | undefined> => {
  const plan = planOf()
  return plan.requests.flatMap((request) =>
    [0, 7, 111].flatMap((grid) =>
      [3, 23].map((month) => {
        const period = Period.key(request.periods[month] as Period.Period)
        const state = table.get({ request: request.id, place: gridNames[grid] as string, period })
        const value = state === undefined ? undefined : State.read(state, "value")
        return value === 0 ? undefined : value
      })
    )
  )
}

export const live = (town: Town.Town): ReadonlyArray<Measured> => {
  collect()
  const start = performance.now()
  const kept = Live.make(registry, planOf())
  kept.apply([{ op: "put", collection: Place.id, rows: places }])
  for (const rows of caseRows(town.cases)) kept.apply([{ op: "append", collection: Case.id, rows }])
  for (const rows of visitRows(town.visits)) kept.apply([{ op: "append", collection: Visit.id, rows }])
  kept.table().get({ request: planOf().requests[0]?.id ?? "", place: "g1", period: "" })
  const loadMs = performance.now() - start
  // New cases of another seed; half of them are then corrected, and taken away again at the end.
  const fresh = [...caseRows(Town.make(changes, 7).cases)].flat().map((row): CaseRow => ({ ...row, id: `n${row.id}` }))
  const times: Array<number> = []
  const run = (change: Parameters<Live.Live["apply"]>[0][number]): void => {
    const before = performance.now()
    kept.apply([change])
    times.push(performance.now() - before)
  }
  for (const row of fresh) run({ op: "append", collection: Case.id, rows: [row] })
  for (const row of fresh.slice(0, changes / 2))
    run({ op: "correct", collection: Case.id, rows: [{ ...row, kind: "kind-2" }] })
  for (const row of fresh) run({ op: "remove", collection: Case.id, ids: [row.id] })
  const same = JSON.stringify(sample(kept.table())) === JSON.stringify(sample(evaluate(planOf(), datasetOf(town))))
  return [
    {
      work: "one change, 60 KPIs kept exact",
      size: town.cases.size,
      engine: "shequ, live",
      medianMs: median(times.slice(500)),
      sameResults: same,
      loadMs,
      runs: times.length
    }
  ]
}

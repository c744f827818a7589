/**
 * One change at a time with all sixty KPIs kept exact: new rows, corrections of new and of old ones, removals. At the end all is as it was,
 * and the figures are compared with an evaluation of the same rows.
 */
import { evaluate, Live, Period, State, type Table } from "@shequ/core"
import { Case, Place, Visit } from "../data/model.ts"
import { type CaseRow, caseRows, gridNames, places, visitRows } from "../data/rows.ts"
import * as Town from "../data/Town.ts"
import { datasetOf, planOf, registry } from "../engines/shequ.ts"
import { collect, type Measured, median } from "./Measured.ts"

export const liveSizes = (quick: boolean): ReadonlyArray<number> =>
  quick ? [100_000] : [100_000, 1_000_000, 5_000_000]

/** Of each kind, and as many again before anything is timed. */
const changes = 10_000

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

const used = (): number => {
  collect()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Rows from all over the town. */
const spread = (town: Town.Town): ReadonlyArray<CaseRow> => {
  const every = Math.max(1, Math.floor(town.cases.size / changes))
  const found: Array<CaseRow> = []
  for (const rows of caseRows(town.cases))
    for (const row of rows) if (Number(row.id.slice(1)) % every === 0) found.push(row)
  // In an order in which neighbours are far apart.
  return found.map((_, at) => found[(at * 7919) % found.length] as CaseRow)
}

type Change = Parameters<Live.Live["apply"]>[0][number]
const written = (op: "append" | "correct", rows: ReadonlyArray<CaseRow>): ReadonlyArray<Change> =>
  rows.map((row) => ({ op, collection: Case.id, rows: [row] }))
const corrected = (rows: ReadonlyArray<CaseRow>): ReadonlyArray<Change> =>
  written(
    "correct",
    rows.map((row): CaseRow => ({ ...row, kind: row.kind === "kind-2" ? "kind-3" : "kind-2" }))
  )

/** The kinds of change, in an order that ends where it began. */
const kindsOf = (fresh: ReadonlyArray<CaseRow>, old: ReadonlyArray<CaseRow>) => ({
  "new row": written("append", fresh),
  "its correction": corrected(fresh),
  "correction of an old row": corrected(old),
  "the same back": written("correct", old),
  removal: fresh.map((row): Change => ({ op: "remove", collection: Case.id, ids: [row.id] }))
})

export const live = (town: Town.Town): ReadonlyArray<Measured> => {
  const fresh = [...caseRows(Town.make(changes, 7).cases)].flat().map((row): CaseRow => ({ ...row, id: `n${row.id}` }))
  const kinds = kindsOf(fresh, spread(town))
  const before = used()
  const start = performance.now()
  const kept = Live.make(registry, planOf())
  kept.load([{ op: "put", collection: Place.id, rows: places }])
  for (const rows of caseRows(town.cases)) kept.load([{ op: "append", collection: Case.id, rows }])
  for (const rows of visitRows(town.visits)) kept.load([{ op: "append", collection: Visit.id, rows }])
  kept.table()
  const loadMs = performance.now() - start
  const bytesPerRow = (used() - before) / (town.cases.size + town.visits.size)
  const times = new Map<string, ReadonlyArray<number>>()
  for (const isTimed of [false, true]) {
    for (const [kind, all] of Object.entries(kinds)) {
      const took: Array<number> = []
      for (const change of all) {
        const from = performance.now()
        kept.apply([change])
        took.push(performance.now() - from)
      }
      if (isTimed) times.set(kind, took)
    }
  }
  const same = JSON.stringify(sample(kept.table())) === JSON.stringify(sample(evaluate(planOf(), datasetOf(town))))
  const all = [...times.values()].flat()
  const each = [...times].map(([kind, took]) => `${kind} ${Math.round(median(took) * 1e6)} ns`)
  return [
    {
      work: "one change, 60 KPIs kept exact",
      size: town.cases.size,
      engine: "shequ, live",
      medianMs: median(all),
      sameResults: same,
      loadMs,
      runs: all.length,
      bytesPerRow,
      note: each.join(", ")
    }
  ]
}

/** What a store keeps of its rows, and for how long. */
import { Dataset, Period, Plan, Registry, Table } from "@shequ/core"
import { standardKpis } from "@shequ/kpis"
import { describe, expect, it } from "vitest"
import { mostRows } from "../src/choose.ts"
import { byEngine, fresh, type Kept, keeper } from "../src/index.ts"

const registry = Registry.make([standardKpis])

/** A plan for rows of a collection, which is left to the engine. */
const planOf = (collection: string): Plan.Plan => {
  const kpis = standardKpis.kpis
  const all = Plan.make(registry, { kpis, places: ["c"], periods: [Period.year(2010)] })
  const request = all.requests.find(
    ({ aggregate }) =>
      aggregate.kind === "count" && aggregate.collection === collection && aggregate.where === undefined
  )
  if (request === undefined) throw new Error(`No standard KPI counts ${collection}.`)
  return { ...all, requests: [request] }
}

const visits = planOf("visit")
const cases = planOf("case")

/** Answers a plan by the engine; which collections were loaded for it, of which these have so many rows. */
const answered = (kept: Kept, plan: Plan.Plan, rows: Readonly<Record<string, number>>): ReadonlyArray<string> => {
  const answer = { table: Table.make(new Map(), new Set()), rest: plan }
  const rest = byEngine(answer, { registry, kept, evaluate: "engine" })
  if (rest === undefined) throw new Error("Nothing is left to the engine.")
  if (rest.dataset !== undefined) {
    rest.finish(rest.dataset)
    return []
  }
  const { only, shapes } = rest.loading
  const dataset = Dataset.make(registry, { zone: plan.zone, only })
  for (const { id } of shapes) Dataset.addColumns(dataset, id, rows[id] ?? 0, () => new Array(rows[id] ?? 0).fill(null))
  rest.finish(dataset)
  return shapes.map(({ id }) => id).filter((id) => id in rows)
}

describe("loaded columns", () => {
  it("are kept together, so that plans asked in turn soon load nothing more", () => {
    const kept = fresh()
    const rows = { visit: 10, case: 10 }
    expect(answered(kept, visits, rows)).toEqual(["visit"])
    expect(answered(kept, cases, rows).toSorted()).toEqual(["case", "visit"])
    expect(answered(kept, visits, rows)).toEqual([])
    expect(answered(kept, cases, rows)).toEqual([])
  })

  it("give way to those of the next plan where both would be too much", () => {
    const kept = fresh()
    const rows = { visit: mostRows - 10, case: 20 }
    kept.rows.set("case", rows.case)
    expect(answered(kept, visits, rows)).toEqual(["visit"])
    expect(answered(kept, cases, rows)).toEqual(["case"])
    expect(answered(kept, cases, rows)).toEqual([])
  })

  it("are loaded in vain once at most where nobody knew how many rows there are", () => {
    const kept = fresh()
    const rows = { visit: 20, case: mostRows - 10 }
    expect(answered(kept, visits, rows)).toEqual(["visit"])
    expect(answered(kept, cases, rows).toSorted()).toEqual(["case", "visit"])
    expect(answered(kept, visits, rows)).toEqual([])
    expect(answered(kept, cases, rows)).toEqual(["case"])
    expect(answered(kept, cases, rows)).toEqual([])
  })
})

describe("what is kept of a store", () => {
  it("is there until the store changes, and nobody who reads an earlier state takes it away or gets it", () => {
    const keeping = keeper()
    const first = keeping.at({ sequence: 5, at: 50 })
    expect(keeping.at({ sequence: 5, at: 50 })).toBe(first)
    const second = keeping.at({ sequence: 6, at: 50 })
    expect(second).not.toBe(first)
    expect([first, second]).not.toContain(keeping.at({ sequence: 5, at: 50 }))
    expect(keeping.at({ sequence: 6, at: 50 })).toBe(second)
    keeping.forget()
    expect(keeping.at({ sequence: 6, at: 50 })).not.toBe(second)
  })

  it("is let go when the store was restored and written up to the same number", () => {
    const keeping = keeper()
    const before = keeping.at({ sequence: 5, at: 50 })
    expect(keeping.at({ sequence: 3, at: 30 })).not.toBe(before)
    const after = keeping.at({ sequence: 5, at: 60 })
    expect(after).not.toBe(before)
    expect(keeping.at({ sequence: 5, at: 60 })).toBe(after)
  })

  it("is nothing of what was known before", () => {
    const keeping = keeper()
    const now = keeping.at({ sequence: 5, at: 50 })
    const then = keeping.at({ sequence: 5, at: 50 }, 3)
    expect(then.facts).not.toBe(now.facts)
    expect(keeping.at({ sequence: 5, at: 50 }, 3)).not.toBe(then)
    expect(keeping.at({ sequence: 5, at: 50 })).toBe(now)
  })
})

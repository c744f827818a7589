import { Dataset, Evidence, evaluate, evidence, Period, Plan, Registry, type Row } from "@shequ/core"
import { expect, it } from "vitest"
import { standardKpis } from "../src/index.ts"
import { cases } from "./cases/index.ts"
import { filled, places } from "./rows.ts"

const registry = Registry.make([standardKpis])

it.each(cases.integrity)("shows the rows that $kpi is about", ({ kpi, outside = {}, rows }) => {
  const dataset = Dataset.make(registry)
  const add = (some: typeof rows, name: string) => {
    for (const [id, all] of filled(some, name)) {
      const isRegister = registry.collections.get(id)?.kind === "register"
      Dataset.add(
        dataset,
        id,
        all.map((row): Row.AnyRow => (isRegister ? { validFrom: "2000-01-01", ...row } : row))
      )
    }
  }
  add(places, "place")
  add(rows, "row")
  add(outside, "outside")
  const period = Period.halfYear(2010, 1)
  const plan = Plan.make(registry, { kpis: [kpi], places: ["c1"], periods: [period] })
  evaluate(plan, dataset)
  const [first] = Evidence.questions(registry, plan, { kpi, place: "c1", period }).map((one) =>
    evidence(plan, dataset, one)
  )
  expect(first?.total).toBeGreaterThan(0)
  expect(first?.rows.filter((row) => row.id.includes("outside"))).toEqual([])
})

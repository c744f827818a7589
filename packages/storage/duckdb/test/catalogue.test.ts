/** The standard catalogue over a generated community, through the store and by the engine alone. */
import { Dataset, evaluate, figures, Period, Plan, Registry, Store } from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { duckdb, pushed } from "@shequ/storage-sql"
import { Effect, Stream } from "effect"
import { expect, it } from "vitest"
import { DuckdbStore } from "../src/index.ts"

const small: Profile.Profile = {
  ...Profile.standard,
  households: 240,
  householdsPerCompound: 120,
  householdsPerGrid: 60
}

it("pushes the catalogue down, and gives the figures of the engine", async () => {
  const registry = Registry.make([standardKpis])
  const quarter = Period.quarter(2010, 1)
  const community = Generator.community(small, "spring")
  const batches = [...community.registers, ...community.journals(quarter)]
  const dataset = Dataset.make(registry)
  for (const [{ id }, rows] of batches) Dataset.add(dataset, id, rows)
  const changes = batches.map(([{ id, kind }, rows]) =>
    kind === "journal" ? { op: "append" as const, collection: id, rows } : { op: "put" as const, collection: id, rows }
  )
  const places = batches
    .filter(([{ id }]) => id === "community" || id === "grid")
    .flatMap(([, rows]) => rows.map((row) => row.id))
  const plan = Plan.make(registry, {
    kpis: standardKpis.kpis,
    places,
    periods: [quarter, Period.month(2010, 2)],
    compare: ["previous-period"],
    breakdowns: true
  })
  const table = await Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Store, (store) => Effect.andThen(store.write(Stream.make(changes)), store.evaluate(plan))),
      DuckdbStore.layer({ filename: ":memory:", registry })
    )
  )
  const found = figures(registry, plan, table).all
  expect(found).toEqual(figures(registry, plan, evaluate(plan, dataset)).all)
  const answered = pushed(registry, plan, duckdb).pushed.length
  expect(answered / plan.requests.length).toBeGreaterThan(0.95)
  console.log(`${answered} of ${plan.requests.length} aggregates pushed down, ${found.length} cells compared`)
}, 120_000)

/** The standard catalogue on a generated city: pushed down, and streamed to the engine. `node bench/pushdown.ts [communities]` */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Dataset, evaluate, figures, Period, Plan, Registry, Store } from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { pushed, sqlite } from "@shequ/storage-sql"
import { Effect, Stream } from "effect"
import { SqliteStore } from "../src/index.ts"

const communities = Number(process.argv[2] ?? 2)
const only = process.argv[3]
const registry = Registry.make([standardKpis])
const folder = mkdtempSync(join(tmpdir(), "shequ-bench-"))
const filename = join(folder, "store.sqlite")
const period = Period.year(2010)
const city = Generator.city(Profile.standard, "bench", { communities })

function* batches() {
  yield* city.registers
  yield* city.journals(period)
}

const timed = <A, E, R>(what: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const before = performance.now()
    const result = yield* effect
    console.log(`${what}: ${((performance.now() - before) / 1000).toFixed(2)} s`)
    return result
  })

const program = Effect.gen(function* () {
  const store = yield* Store
  let count = 0
  function* changes() {
    for (const [{ id, kind }, rows] of batches()) {
      count += rows.length
      yield kind === "journal"
        ? { op: "append" as const, collection: id, rows }
        : { op: "put" as const, collection: id, rows }
    }
  }
  yield* timed("write", store.write(Stream.chunks(Stream.fromIterable(changes()))))
  console.log(`${count} rows`)
  const placeIds: Array<string> = []
  for (const id of ["division", "community", "grid"]) {
    if (!registry.collections.has(id)) continue
    yield* Stream.runForEach(store.stream(id), (rows) => Effect.sync(() => placeIds.push(...rows.map((row) => row.id))))
  }
  console.log(`${placeIds.length} places`)
  const periods = [period, ...[1, 2, 3, 4].map((quarter) => Period.quarter(2010, quarter))]
  const plan = Plan.make(registry, {
    kpis: standardKpis.kpis.filter((kpi) => only === undefined || kpi.id.startsWith(only)),
    places: placeIds,
    periods
  })
  const split = pushed(registry, plan, sqlite)
  console.log(`${split.pushed.length} of ${plan.requests.length} requests pushed down`)
  const reasons = new Map<string, number>()
  for (const { reason } of split.streamed) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  for (const [reason, of] of reasons) console.log(`  streamed: ${of} × ${reason}`)
  const additive: Plan.Plan = { ...plan, requests: split.pushed }
  const fast = yield* timed("pushed requests, by SQL", store.evaluate(additive))
  const load = Effect.gen(function* () {
    const dataset = Dataset.make(registry)
    for (const id of registry.collections.keys()) {
      yield* Stream.runForEach(store.stream(id), (rows) => Effect.sync(() => Dataset.add(dataset, id, rows)))
    }
    return dataset
  })
  const dataset = yield* timed("load into the engine", load)
  const slow = yield* timed(
    "pushed requests, by the engine",
    Effect.sync(() => evaluate(additive, dataset))
  )
  const both = yield* timed("whole plan through the store", store.evaluate(plan))
  const all = yield* timed(
    "whole plan by the engine",
    Effect.sync(() => evaluate(plan, dataset))
  )
  let cells = 0
  const text = (of: unknown): string =>
    JSON.stringify(of, (_, value) => (typeof value === "bigint" ? `${value}` : value))
  const compare = (a: typeof fast, b: typeof fast, of: Plan.Plan): void => {
    const [left, right] = [figures(registry, of, a).all, figures(registry, of, b).all]
    left.forEach((one, index) => {
      cells++
      if (text(one) !== text(right[index])) throw new Error(`differs: ${text(one)} ${text(right[index])}`)
    })
  }
  compare(both, all, plan)
  void fast
  void slow
  console.log(`${cells} cells are equal`)
})

try {
  await Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename, registry })))
} finally {
  rmSync(folder, { recursive: true })
}

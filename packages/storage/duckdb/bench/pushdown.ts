/**
 * The standard catalogue on a generated city: pushed down into a DuckDB file, straight over Parquet, and by the engine, which has to
 * load the rows first. The figures are compared.
 *
 *   node packages/storage/duckdb/bench/pushdown.ts [communities]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Dataset, evaluate, figures, Period, Plan, Registry, Store } from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { duckdb, pushed } from "@shequ/storage-sql"
import { Effect, Stream } from "effect"
import { DuckdbStore } from "../src/index.ts"

const communities = Number(process.argv[2] ?? 2)
const registry = Registry.make([standardKpis])
const folder = mkdtempSync(join(tmpdir(), "shequ-bench-"))
const filename = join(folder, "store.duckdb")
const year = Period.year(2010)
const city = Generator.city(Profile.standard, "bench", { communities })
const count = { register: 0, journal: 0 }

function* changes() {
  for (const part of [city.registers, city.journals(year)]) {
    for (const [{ id, kind }, rows] of part) {
      count[kind] += rows.length
      yield kind === "journal"
        ? { op: "append" as const, collection: id, rows }
        : { op: "put" as const, collection: id, rows }
    }
  }
}

const timed = <A, E, R>(what: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const [before, busyBefore] = [performance.now(), process.cpuUsage()]
    const result = yield* effect
    const seconds = (performance.now() - before) / 1000
    const { system, user } = process.cpuUsage(busyBefore)
    console.log(`${what}: ${seconds.toFixed(2)} s (${((system + user) / 1e6).toFixed(2)} s of processor time)`)
    return result
  })

const plan = Effect.gen(function* () {
  const store = yield* Store
  const places: Array<string> = []
  for (const id of ["division", "community", "grid"]) {
    if (!registry.collections.has(id)) continue
    yield* Stream.runForEach(store.stream(id), (rows) => Effect.sync(() => places.push(...rows.map((row) => row.id))))
  }
  const periods = [year, ...[1, 2, 3, 4].map((quarter) => Period.quarter(2010, quarter))]
  console.log(`${places.length} places, ${periods.length} periods, ${standardKpis.kpis.length} KPIs`)
  return Plan.make(registry, { kpis: standardKpis.kpis, places, periods })
})

const load = Effect.gen(function* () {
  const store = yield* Store
  const dataset = Dataset.make(registry)
  for (const id of registry.collections.keys()) {
    yield* Stream.runForEach(store.stream(id), (rows) => Effect.sync(() => Dataset.add(dataset, id, rows)))
  }
  return dataset
})

const program = Effect.gen(function* () {
  const store = yield* Store
  yield* timed("write", store.write(Stream.chunks(Stream.fromIterable(changes()))))
  console.log(`${count.journal} journal rows, ${count.register} register rows; ${statSync(filename).size} bytes`)
  const asked = yield* plan
  console.log(`${pushed(registry, asked, duckdb).pushed.length} of ${asked.requests.length} requests pushed down`)
  const table = yield* timed("the catalogue pushed down", store.evaluate(asked))
  yield* timed("the catalogue pushed down, again", store.evaluate(asked))
  const dataset = yield* timed("rows into the engine", load)
  const engine = yield* timed(
    "the catalogue by the engine",
    Effect.sync(() => evaluate(asked, dataset))
  )
  yield* timed(
    "the catalogue by the engine, again",
    Effect.sync(() => evaluate(asked, dataset))
  )
  return { asked, table, engine }
})

const text = (of: unknown): string => JSON.stringify(of, (_, value) => (typeof value === "bigint" ? `${value}` : value))

try {
  const { asked, engine, table } = await Effect.runPromise(
    Effect.provide(program, DuckdbStore.layer({ filename, registry, evaluate: "database" }))
  )
  const exported = join(folder, "parquet")
  await Effect.runPromise(timed("export", DuckdbStore.exportParquet({ filename, folder: exported, registry })))
  const overParquet = await Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Store, (store) => timed("the catalogue over Parquet", store.evaluate(asked))),
      DuckdbStore.parquet({ folder: exported, registry })
    )
  )
  const right = figures(registry, asked, engine).all
  for (const [name, answer] of Object.entries({ file: table, parquet: overParquet })) {
    figures(registry, asked, answer).all.forEach((one, index) => {
      if (text(one) !== text(right[index])) throw new Error(`${name} differs: ${text(one)} ${text(right[index])}`)
    })
  }
  console.log(`${right.length} cells are equal`)
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * Loads generated visits into a new DuckDB file, checked as always, and prints how long it took and what memory it needed:
 *
 *   node packages/storage/duckdb/bench/load.ts [rows]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Collection, Field, Kpi, Measure, Period, Plan, Plugin, Registry, Store, Vocabulary } from "@shequ/core"
import { Effect, Stream } from "effect"
import { DuckdbStore } from "../src/index.ts"

const count = Number(process.argv[2] ?? 1_000_000)

const Purpose = Vocabulary.make("bench.purpose", {
  name: { zh: "目的", en: "Purpose" },
  terms: { care: { zh: "关怀", en: "Care" }, safety: { zh: "安全", en: "Safety" } }
})
const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { name: Field.text("名称", "Name"), parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})
const Home = Collection.register({
  id: "home",
  name: { zh: "住户", en: "Home" },
  unit: "household",
  fields: { areaId: Field.reference(Area, "片区", "Area") },
  place: (row) => row.areaId
})
const Visit = Collection.journal({
  id: "visit",
  name: { zh: "走访", en: "Visit" },
  unit: "time",
  time: "at",
  fields: {
    at: Field.instant("时间", "Time"),
    homeId: Field.reference(Home, "住户", "Home"),
    purpose: Field.code(Purpose, "目的", "Purpose"),
    minutes: Field.integer("time", "分钟", "Minutes", { optional: true }),
    note: Field.text("情况", "Note", { optional: true }),
    gift: Field.money("慰问金", "Gift", { optional: true, qualified: true })
  },
  place: (row) => row.home.areaId
})
const visits = Kpi.make({
  id: "visits",
  name: { zh: "走访次数", en: "Visits" },
  unit: "time",
  better: "higher",
  value: Measure.count(Visit)
})
const registry = Registry.make([
  Plugin.make({
    id: "bench",
    version: "1.0.0",
    name: { zh: "测量", en: "Bench" },
    collections: [Area, Home, Visit],
    kpis: [visits]
  })
])

const folder = mkdtempSync(join(tmpdir(), "shequ-bench-"))
const filename = join(folder, "store.duckdb")
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
const start = Date.UTC(2010, 0, 1)

const visit = (index: number) => ({
  id: `v${index}`,
  at: start + ((index * 7919) % 525_600) * 60_000,
  homeId: `h${index % 3000}`,
  purpose: index % 3 === 0 ? "care" : "safety",
  minutes: index % 90,
  note: `第${index}次走访，情况良好`,
  ...(index % 50 === 0 ? { gift: 20_000, giftQualifier: "more-than" } : {})
})

const batch = 1000
const batches = Stream.unfold(0, (from) =>
  Effect.sync(() =>
    from >= count
      ? undefined
      : ([
          [
            {
              op: "append" as const,
              collection: "visit",
              rows: Array.from({ length: Math.min(batch, count - from) }, (_, index) => visit(from + index))
            }
          ],
          from + batch
        ] as const)
  )
)

let highest = 0
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss)
}, 20)

const timed = <A, E, R>(what: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    highest = process.memoryUsage().rss
    const [before, busyBefore] = [performance.now(), process.cpuUsage()]
    const result = yield* effect
    const seconds = (performance.now() - before) / 1000
    const { system, user } = process.cpuUsage(busyBefore)
    const busy = ((system + user) / 1e6).toFixed(2)
    const rate = Math.round(count / seconds).toLocaleString("en")
    console.log(
      `${what}: ${seconds.toFixed(2)} s (${busy} s of processor time), ${rate} rows/s, highest RSS ${megabytes(highest)}`
    )
    return result
  })

const program = Effect.gen(function* () {
  const store = yield* Store
  const homes = Array.from({ length: 3000 }, (_, index) => ({ id: `h${index}`, validFrom: "2009-01-01", areaId: "a1" }))
  yield* Store.writeBatch([
    { op: "put", collection: "area", rows: [{ id: "a1", name: "a1", validFrom: "2000-01-01" }] },
    { op: "put", collection: "home", rows: homes }
  ])
  yield* timed(`load ${count.toLocaleString("en")} rows`, store.write(batches))
  yield* timed("load the same again", store.write(batches))
  const plan = Plan.make(registry, { kpis: [visits], places: ["a1"], periods: [Period.halfYear(2010, 1)] })
  yield* timed("evaluate", store.evaluate(plan))
  yield* timed("evaluate again", store.evaluate(plan))
  yield* timed("stream in order", Stream.runDrain(store.stream("visit")))
  const get = Effect.gen(function* () {
    for (let index = 0; index < 20; index++) yield* store.get("visit", `v${(index * 104_729) % count}`)
  })
  const before = performance.now()
  yield* get
  console.log(`get a row: ${((performance.now() - before) / 20).toFixed(1)} ms`)
})

const measure = async (what: string, effect: Effect.Effect<unknown, unknown>): Promise<void> => {
  await Effect.runPromise(timed(what, effect))
}

try {
  await Effect.runPromise(Effect.provide(program, DuckdbStore.layer({ filename, registry, evaluate: "database" })))
  console.log(`store.duckdb: ${megabytes(statSync(filename).size)}`)
  const exported = join(folder, "parquet")
  await measure("export to Parquet", DuckdbStore.exportParquet({ filename, folder: exported, registry }))
  const again = join(folder, "again.duckdb")
  await measure("import from Parquet", DuckdbStore.importParquet({ folder: exported, filename: again, registry }))
} finally {
  clearInterval(watch)
  rmSync(folder, { recursive: true })
}

/**
 * Loads a ledger of a million visits into a new SQLite file, and prints how long it took and what memory it needed:
 *
 *   node packages/storage/sqlite/bench/million.ts [rows]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { open } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Collection, Field, Kpi, Measure, Period, Plan, Plugin, Registry, Store, Vocabulary } from "@shequ/core"
import { Ledger } from "@shequ/ledger"
import { Effect } from "effect"
import { SqliteStore } from "../src/index.ts"

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
const plugin = Plugin.make({
  id: "bench",
  version: "1.0.0",
  name: { zh: "测量", en: "Bench" },
  collections: [Area, Home, Visit],
  kpis: [visits]
})
const registry = Registry.make([plugin])

const folder = mkdtempSync(join(tmpdir(), "shequ-bench-"))
const filename = join(folder, "store.sqlite")
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

const text = async (name: string, lines: Iterable<string>): Promise<void> => {
  const file = await open(join(folder, name), "w")
  let buffer = ""
  for (const line of lines) {
    buffer += `${line}\n`
    if (buffer.length < 1 << 20) continue
    await file.write(buffer)
    buffer = ""
  }
  await file.write(buffer)
  await file.close()
}
const two = (number: number): string => String(number).padStart(2, "0")

function* homes() {
  yield "编号,生效日期,片区"
  for (let index = 0; index < 3000; index++) yield `h${index},2009-01-01,a1`
}
function* entries() {
  yield "编号,时间,住户,目的,分钟,情况,慰问金"
  for (let index = 0; index < count; index++) {
    const at = `2010-${two(1 + (index % 12))}-${two(1 + (index % 28))} ${two(8 + (index % 10))}:${two(index % 60)}`
    yield `v${index},${at},h${index % 3000},${index % 3 === 0 ? "关怀" : "安全"},${index % 90},第${index}次走访，情况良好,${index % 50 === 0 ? "200.00" : ""}`
  }
}

let highest = 0
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss)
}, 20)

const timed = <A, E, R>(what: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    highest = process.memoryUsage().rss
    const before = performance.now()
    const used = process.cpuUsage()
    const result = yield* effect
    const seconds = (performance.now() - before) / 1000
    const { system, user } = process.cpuUsage(used)
    console.log(
      `${what}: ${seconds.toFixed(1)} s (CPU ${((user + system) / 1e6).toFixed(1)} s), ${Math.round(count / seconds).toLocaleString("en")} rows/s, highest RSS ${megabytes(highest)}`
    )
    return result
  })

await text("area.csv", ["编号,生效日期,名称", "a1,2000-01-01,甲"])
await text("home.csv", homes())
await text("visit.csv", entries())
console.log(`visit.csv: ${megabytes(statSync(join(folder, "visit.csv")).size)}`)

const program = Effect.gen(function* () {
  const store = yield* Store
  const load = Ledger.load({ registry, folders: [folder], place: "a1" })
  yield* timed("load", load)
  yield* timed("load the same again", load)
  console.log(`store.sqlite: ${megabytes(statSync(filename).size)}`)
  const plan = Plan.make(registry, { kpis: [visits], places: ["a1"], periods: [Period.halfYear(2010, 1)] })
  yield* timed("evaluate", store.evaluate(plan))
})

try {
  await Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename, registry })))
} finally {
  clearInterval(watch)
  rmSync(folder, { recursive: true })
}

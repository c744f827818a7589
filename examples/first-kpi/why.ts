/** What is behind a figure: its words, its rows, its data, its receipt, its changes, and what of it may be published. */
import {
  Compare,
  Dataset,
  Disclosure,
  dataNeeds,
  Evidence,
  Explain,
  evaluate,
  evidence,
  figures,
  Graph,
  Period,
  Plan,
  Receipt,
  Registry,
  Store
} from "@shequ/core"
import { standardKpis } from "@shequ/kpis"
import { MemoryStore } from "@shequ/storage-memory"
import { Effect, Stream } from "effect"
import { care, monthlyCalls } from "./plugin.ts"
import { fill } from "./rows.ts"

const registry = Registry.make([standardKpis, care])
const spring = Period.quarter(2026, 2)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** All rows of the store, in columns. */
const columns = Effect.gen(function* () {
  const store = yield* Store
  const dataset = Dataset.make(registry)
  for (const id of registry.collections.keys()) {
    yield* Stream.runForEach(store.stream(id), (rows) => Effect.sync(() => Dataset.add(dataset, id, rows)))
  }
  return dataset
})

const program = Effect.gen(function* () {
  yield* fill
  const dataset = yield* columns
  const kpis = [monthlyCalls, "elderly.home-care-recipients", "integrity.copied-notes"]
  const months = Compare.periods(Period.month(2026, 6), 3)
  const plan = Plan.make(registry, { kpis, places: ["lake"], periods: [spring, ...months], breakdowns: true })
  const results = figures(registry, plan, evaluate(plan, dataset))
  const query = { kpi: monthlyCalls.id, place: "lake", period: spring }
  const result = results.find(query)
  if (result === undefined) return

  // In words.
  say(Explain.definition(registry, monthlyCalls, "zh").text)
  say(Explain.outcome(registry, result, "en", { places: results.places }))

  // The rows: those that count, those that do not and why, and the duties that were not done.
  for (const question of Evidence.questions(registry, plan, query)) {
    const counted = evidence(plan, dataset, { ...question, limit: 20 })
    const left = evidence(plan, dataset, { ...question, of: "excluded", offset: 0, limit: 20 })
    say(`${counted.total} rows count, ${left.total} do not, ${counted.missingTotal} duties were not done`)
    for (const { because = [], collection, id } of left.rows) {
      say(`${id}: ${because.map((one) => Explain.exclusion(registry, collection, one, "en")).join("; ")}`)
    }
  }

  // What it depends on, down to fields, and what the installed KPIs need of what is kept.
  say(Graph.toMermaid(registry, Graph.of(registry, monthlyCalls, "en"), "en"))
  const kept = new Map([["care-call", new Set(["calledAt", "residentId"])]])
  const { blocked } = dataNeeds(registry, { kpis: [monthlyCalls.id], kept })
  for (const { collections, fields, kpi } of blocked) {
    say(`${kpi} lacks ${[...collections, ...fields.map((one) => `${one.collection}.${one.field}`)].join(", ")}`)
  }

  // A receipt: the same receipt means the same number; recomputed, it says what became different.
  const receipt = yield* Receipt.make(registry, result, { data: Dataset.snapshot(dataset).hash })
  Dataset.add(dataset, "care-call", [
    { id: "late", calledAt: Date.parse("2026-05-07T09:30:00+08:00"), residentId: "r2", outcome: "answered" }
  ])
  for (const { words } of yield* Receipt.recompute(receipt, registry, dataset)) say(words.en)

  // Why it changed: the parts add up to the change exactly.
  const asked = { kpi: monthlyCalls.id, place: "lake", earlier: Period.month(2026, 5), current: Period.month(2026, 6) }
  const change = Compare.change(registry, asked, { now: dataset, then: yield* columns })
  if (change !== undefined) {
    const { lateData, numerator } = change.parts
    say(`late rows ${lateData.n}/${lateData.d}, done ${numerator.n}/${numerator.d}`)
  }
  const { highest, points } = Compare.trend(results, { kpi: monthlyCalls.id, place: "lake" }, months)
  say(`${points.length} months, the highest in ${highest === undefined ? "none" : Period.label(highest.period, "en")}`)

  // For the public: nothing about fewer than five persons or households, nor what would give it away.
  const published = Disclosure.apply(registry, results, { k: 5 })
  const { withheld } = Disclosure.audit(registry, results, { k: 5 })
  say(`${published.all.length} figures, ${withheld.length} withheld`)

  // What deserves a second look: flags are KPIs like any other, with their rows behind them.
  const copied = { kpi: "integrity.copied-notes", place: "lake", period: spring }
  say(Explain.outcome(registry, results.find(copied) ?? result, "en", { places: results.places }))
})

await Effect.runPromise(Effect.provide(program, MemoryStore.layer({ registry })))

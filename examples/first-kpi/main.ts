/** A KPI of one's own, from a few rows to a figure and the rows behind it. */
import { Evidence, figures, Period, Plan, Registry, Result, Store } from "@shequ/core"
import { standardKpis } from "@shequ/kpis"
import { MemoryStore } from "@shequ/storage-memory"
import { Effect } from "effect"
import { care, monthlyCalls } from "./plugin.ts"
import { fill } from "./rows.ts"

const registry = Registry.make([standardKpis, care])
const spring = Period.quarter(2026, 2)
const program = Effect.gen(function* () {
  yield* fill
  const store = yield* Store
  const plan = Plan.make(registry, { kpis: [monthlyCalls], places: ["lake"], periods: [spring] })
  const query = { kpi: monthlyCalls.id, place: "lake", period: spring }
  const result = figures(registry, plan, yield* store.evaluate(plan)).find(query)
  if (result?.value === undefined) return
  const { denominator, grade, numerator } = result
  const share = Result.numberText(result.unit, result.value)
  process.stdout.write(`${monthlyCalls.name.zh}：${numerator?.n} / ${denominator?.n} = ${share}%，${grade?.name.zh}\n`)
  for (const evidence of yield* store.evidence(plan, Evidence.questions(registry, plan, query))) {
    process.stdout.write(`依据记录：${evidence.rows.map((row) => row.id).join("、")}\n`)
    for (const one of evidence.missing) process.stdout.write(`欠：${one.subject}，${one.start} 起的一个月\n`)
  }
})

await Effect.runPromise(Effect.provide(program, MemoryStore.layer({ registry })))

/** A KPI of one's own, from a few rows to a figure and the rows behind it. */
import { Evidence, figures, Period, Plan, Registry, Result, Store } from "@shequ/core"
import { Community, Division, Household, Resident } from "@shequ/core/model"
import { standardKpis } from "@shequ/kpis"
import { MemoryStore } from "@shequ/storage-memory"
import { Effect } from "effect"
import { CareCall, care, monthlyCalls } from "./plugin.ts"

const registry = Registry.make([standardKpis, care])
const spring = Period.quarter(2026, 2)
const at = (day: string): number => Date.parse(`${day}T09:30:00+08:00`)

const from = "2026-01-01"
const emptyNest = [{ code: "empty-nest", from }] as const

const program = Effect.gen(function* () {
  yield* Store.put(Division, [
    { id: "street", validFrom: from, name: "柳岸街道", code: "339901001000", level: "township" }
  ])
  yield* Store.put(Community, [
    {
      id: "lake",
      validFrom: from,
      name: "湖滨社区",
      code: "339901001001",
      divisionId: "street",
      kind: "residents-committee"
    }
  ])
  yield* Store.put(
    Household,
    ["h1", "h2"].map((id) => ({
      id,
      validFrom: from,
      kind: "family",
      headName: "某某",
      residency: "registered",
      communityId: "lake"
    }))
  )
  yield* Store.put(Resident, [
    {
      id: "r1",
      validFrom: from,
      householdId: "h1",
      name: "甲",
      sex: "female",
      residency: "registered",
      tags: emptyNest
    },
    { id: "r2", validFrom: from, householdId: "h2", name: "乙", sex: "male", residency: "registered", tags: emptyNest }
  ])
  yield* Store.append(CareCall, [
    { id: "c1", calledAt: at("2026-04-02"), residentId: "r1", outcome: "answered" },
    { id: "c2", calledAt: at("2026-05-06"), residentId: "r1", outcome: "answered" },
    { id: "c3", calledAt: at("2026-06-01"), residentId: "r1", outcome: "answered" },
    { id: "c4", calledAt: at("2026-04-02"), residentId: "r2", outcome: "answered" },
    { id: "c5", calledAt: at("2026-05-06"), residentId: "r2", outcome: "missed" }
  ])

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

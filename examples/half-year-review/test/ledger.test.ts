import { Dataset, evaluate, figures, Period, Plan, type Result } from "@shequ/core"
import type { Batch } from "@shequ/generator"
import { describe, expect, it } from "vitest"
import { books, place, registry } from "../books.ts"
import { bulk } from "../bulk.ts"
import { type Expected, expected } from "./expected.ts"

const halfYear = Period.halfYear(2010, 1)

const datasetOf = (batches: Iterable<Batch>): Dataset.Dataset => {
  const dataset = Dataset.make(registry)
  for (const [collection, rows] of batches) Dataset.add(dataset, collection.id, rows)
  return dataset
}

/** A stock of the half-year's last day is the half-year's. */
const periodOf = (text: string): Period.Period => {
  const [first, last] = text.split("/") as [Period.Period["start"], Period.Period["start"]?]
  if (last === undefined) return first === Period.last(halfYear) ? halfYear : Period.day(first)
  const range = Period.range(first, last)
  return Period.key(range) === Period.key(halfYear) ? halfYear : range
}

const resultOf = (dataset: Dataset.Dataset, { breakdown, kpi, period: text }: Expected): Result.Result | undefined => {
  const period = periodOf(text)
  const plan = Plan.make(registry, { kpis: [kpi], places: [place], periods: [period], breakdowns: true })
  const [id = "", key = ""] = breakdown.split("=")
  const query = { kpi, place, period, ...(breakdown === "" ? {} : { breakdown: { id, key } }) }
  return figures(registry, plan, evaluate(plan, dataset)).find(query)
}

const shown = (dataset: Dataset.Dataset, one: Expected): string => {
  const rule = one.kind === "rule" || one.kind === "definition"
  if (rule) return `${one.id} ${one.kpi} ${registry.kpis.get(one.kpi)?.rule?.value} ${one.qualifier}`
  const result = resultOf(dataset, one)
  const value = result?.value === undefined ? undefined : Number(result.value.n) / Number(result.value.d)
  const scaled = value !== undefined && one.unit === "元" ? value / 100 : value
  return `${one.id} ${one.kpi} ${scaled} ${result?.qualifier}`
}

const wanted = expected.map((one) => `${one.id} ${one.kpi} ${one.value} ${one.qualifier}`)

describe("the books of Tianyun community", () => {
  it("give every figure of the report with its qualifier, without the routine", () => {
    const dataset = datasetOf(books)
    expect(expected).toHaveLength(56)
    expect(expected.map((one) => shown(dataset, one))).toEqual(wanted)
  })

  it("give the same figures with the routine", () => {
    const routine = [...bulk()]
    const dataset = datasetOf([...books, ...routine])
    expect(routine.flatMap(([, rows]) => rows).length).toBeGreaterThan(5000)
    expect(expected.map((one) => shown(dataset, one))).toEqual(wanted)
  })

  it("say that crime fell against the year before", () => {
    const kpi = "security.cases-change"
    const one = { kpi, period: "2010-01-01/2010-06-30", breakdown: "" }
    const change = resultOf(datasetOf(books), one as Expected)
    expect(change?.value?.n ?? 0n).toBeLessThan(0n)
  })

  it("draw the same routine on every run", () => {
    const text = (): string => JSON.stringify([...bulk()].map(([collection, rows]) => [collection.id, rows]))
    expect(text()).toBe(text())
  })
})

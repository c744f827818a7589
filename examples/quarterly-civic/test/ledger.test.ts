import { Dataset, evaluate, figures, Period, Plan, type Result, type Row } from "@shequ/core"
import type { Batch } from "@shequ/generator"
import { describe, expect, it } from "vitest"
import { books, place, registry } from "../books.ts"
import { bulk } from "../bulk.ts"
import { type Expected, expected } from "./expected.ts"

const quarter = Period.quarter(2011, 1)

const datasetOf = (batches: Iterable<Batch>): Dataset.Dataset => {
  const dataset = Dataset.make(registry)
  for (const [collection, rows] of batches) Dataset.add(dataset, collection.id, rows)
  return dataset
}

/** A stock of the quarter's last day is the quarter's. */
const periodOf = (text: string): Period.Period => {
  const [first, last] = text.split("/") as [Period.Period["start"], Period.Period["start"]?]
  return first === Period.last(quarter) || last !== undefined ? quarter : Period.day(first)
}

const resultOf = (
  dataset: Dataset.Dataset,
  { breakdown, kpi, period: text }: Pick<Expected, "breakdown" | "kpi" | "period">
): Result.Result | undefined => {
  const period = periodOf(text)
  const plan = Plan.make(registry, { kpis: [kpi], places: [place], periods: [period], breakdowns: true })
  const [id = "", key = ""] = breakdown.split("=")
  const query = { kpi, place, period, ...(breakdown === "" ? {} : { breakdown: { id, key } }) }
  return figures(registry, plan, evaluate(plan, dataset)).find(query)
}

const numberOf = (result: Result.Result | undefined): number =>
  result?.value === undefined ? Number.NaN : Number(result.value.n) / Number(result.value.d)

const shown = (dataset: Dataset.Dataset, one: Expected): string => {
  if (one.kind === "rule" || one.kind === "definition") {
    return `${one.id} ${one.kpi} ${registry.kpis.get(one.kpi)?.rule?.value} ${one.qualifier}`
  }
  const result = resultOf(dataset, one)
  const value = numberOf(result)
  return `${one.id} ${one.kpi} ${one.unit === "元" ? value / 100 : value} ${result?.qualifier}`
}

const wanted = expected.map((one) => `${one.id} ${one.kpi} ${one.value} ${one.qualifier}`)

describe("the books of Heyuan community", () => {
  const routine = [...bulk()]
  const all = [...books, ...routine]
  const dataset = datasetOf(all)
  const rowsOf = (id: string): ReadonlyArray<Row.AnyRow> =>
    all.flatMap(([collection, rows]) => (collection.id === id ? rows : []))

  it("give every figure of the report with its qualifier, with the routine and without", () => {
    expect(expected).toHaveLength(12)
    const alone = datasetOf(books)
    expect(expected.map((one) => shown(alone, one))).toEqual(wanted)
    expect(expected.map((one) => shown(dataset, one))).toEqual(wanted)
  })

  it("are of a large community", () => {
    expect(rowsOf("household")).toHaveLength(1802)
    expect(rowsOf("resident").length).toBeGreaterThan(5000)
    expect(routine.reduce((sum, [, rows]) => sum + rows.length, 0)).toBeGreaterThan(18_000)
  })

  it("keep what the report says of every month, quarter and board", () => {
    const range = "2011-01-01/2011-03-31"
    const of = (kpi: string): number => numberOf(resultOf(dataset, { kpi, period: range, breakdown: "" }))
    expect(of("civic.class-sessions")).toBe(3)
    expect(of("civic.class-compliance")).toBe(1)
    expect(of("civic.board-refresh-compliance")).toBe(1)
  })

  it("tell how the drain of 南苑 was reported to the district and dredged", () => {
    const steps = rowsOf("case-step").filter((step) => step.caseId === "CE1")
    expect(steps.map((step) => step.kind)).toContain("escalation")
    const dredging = rowsOf("task").find((task) => task.caseId === "CE1")
    expect(dredging).toMatchObject({ kind: "drain-dredging", status: "done" })
  })
})

import { readFileSync } from "node:fs"
import { Dataset, evaluate, Feed, figures, Kpi, Period, Plan, Registry, Result, Row } from "@shequ/core"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { catalogueText } from "../scripts/catalogueText.ts"
import { standardKpis } from "../src/index.ts"
import { cases } from "./cases/index.ts"
import type { KpiCase } from "./KpiCase.ts"
import { filled, places, type Rows } from "./rows.ts"

const registry = Registry.make([standardKpis])

/** A row with the first day on which it is valid, where it is one of a register. */
const since = (collection: string, row: Row.AnyRow): Row.AnyRow =>
  registry.collections.get(collection)?.kind === "register" ? { validFrom: "2000-01-01", ...row } : row

const datasetOf = (one: KpiCase, sets: ReadonlyArray<readonly [Rows, string]>): Dataset.Dataset => {
  const dataset = Dataset.make(registry)
  for (const [rows, name] of [[places, "place"] as const, ...sets]) {
    for (const [id, some] of filled(rows, name)) {
      const collection = registry.collections.get(id)
      if (collection === undefined) throw new Error(`There is no collection ${id}.`)
      const decode = Schema.decodeUnknownSync(Row.schema(collection), { onExcessProperty: "error" })
      Dataset.add(
        dataset,
        id,
        some.map((row) => decode(since(id, row)))
      )
    }
  }
  const kept = [...registry.collections.keys()].filter((id) => !one.unkept?.includes(id as keyof Rows))
  Dataset.add(
    dataset,
    Feed.Feed.id,
    kept.map((id) => Feed.feed(id, "c1", "2000-01-01"))
  )
  return dataset
}

/** What came out, in the words of the case. */
const figureOf = (one: KpiCase, sets: ReadonlyArray<readonly [Rows, string]>) => {
  const { by, period = Period.halfYear(2010, 1), place = "c1" } = one
  const plan = Plan.make(registry, { kpis: [one.kpi], places: [place], periods: [period], breakdowns: true })
  const query = { kpi: one.kpi, place, period }
  const result = figures(registry, plan, evaluate(plan, datasetOf(one, sets))).find(
    by === undefined ? query : { ...query, breakdown: by }
  )
  if (result === undefined) return undefined
  const { denominator, numerator, value } = result
  const whole = (part: typeof value): number => (part === undefined ? Number.NaN : Number(part.n) / Number(part.d))
  return {
    is: value === undefined ? undefined : Result.numberText(result.unit, value, result.decimals),
    status: result.status,
    qualifier: result.qualifier,
    ...(one.parts === undefined ? {} : { parts: [whole(numerator), whole(denominator)] }),
    ...(one.grade === undefined ? {} : { grade: result.grade?.id })
  }
}

const expected = (one: KpiCase) => ({
  is: one.is,
  status: one.status ?? "ok",
  qualifier: one.qualifier ?? "exact",
  ...(one.parts === undefined ? {} : { parts: [...one.parts] }),
  ...(one.grade === undefined ? {} : { grade: one.grade })
})

const all = Object.values(cases).flat()

describe("each KPI", () => {
  it.each(all.map((one, index) => ({ title: `${one.kpi} (${index + 1})`, one })))("$title", ({ one }) => {
    const inside = [one.rows, "row"] as const
    expect(figureOf(one, [inside])).toEqual(expected(one))
    if (one.outside !== undefined) expect(figureOf(one, [inside, [one.outside, "outside"]])).toEqual(expected(one))
  })
})

describe("the catalogue", () => {
  const ids = standardKpis.kpis.map((kpi) => kpi.id)

  it("has a case for every KPI, with a row that just does not count", () => {
    const proven = new Set(all.filter((one) => one.outside !== undefined).map((one) => one.kpi))
    expect(ids.filter((id) => !proven.has(id))).toEqual([])
    expect(all.filter((one) => !ids.includes(one.kpi))).toEqual([])
  })

  it("has its cases where its definition is: by area", () => {
    const misplaced = Object.entries(cases).flatMap(([area, some]) =>
      some.filter((one) => !one.kpi.startsWith(`${area}.`))
    )
    expect(misplaced.map((one) => one.kpi)).toEqual([])
  })

  it("is data: every KPI encodes to JSON and decodes back equal", () => {
    const codec = Schema.fromJsonString(Kpi.Kpi)
    for (const kpi of standardKpis.kpis) {
      expect(Schema.decodeUnknownSync(codec)(Schema.encodeUnknownSync(codec)(kpi))).toEqual(kpi)
    }
  })

  it("gives no id twice, and names every KPI in both languages", () => {
    expect(new Set(ids).size).toBe(ids.length)
    const words = standardKpis.kpis.flatMap((kpi) => [
      kpi.name.zh,
      kpi.name.en,
      ...Object.values(kpi.description ?? {})
    ])
    expect(words.filter((word) => word.trim() === "")).toEqual([])
    for (const kpi of standardKpis.kpis) expect(kpi.sources.length, kpi.id).toBeGreaterThan(0)
  })

  it("is listed as its folders are: run `pnpm generate` after adding a file", () => {
    expect(readFileSync(new URL("../src/catalogue.gen.ts", import.meta.url), "utf8")).toBe(catalogueText())
  })
})

import {
  Explain,
  Graph,
  Kpi,
  Lineage,
  type Measure,
  Period,
  Rational,
  Registry,
  type Result,
  Target
} from "@shequ/core"
import { expect, it } from "vitest"
import { standardKpis } from "../../src/index.ts"
import { definitions } from "./definitions.ts"

const registry = Registry.make([standardKpis])
const kpiOf = (id: string): Kpi.Kpi => {
  const found = registry.kpis.get(id)
  if (found === undefined) throw new Error(id)
  return found
}

it.each(Object.entries(definitions))("defines %s in words", (id, expected) => {
  const said = {
    zh: Explain.definition(registry, kpiOf(id), "zh").text,
    en: Explain.definition(registry, kpiOf(id), "en").text
  }
  expect(said).toEqual(expected)
})

it("has words for every KPI of the catalogue, and no name that only a program knows", () => {
  const names = new Set(
    [...registry.collections.values()]
      .flatMap((one) => Object.keys(one.fields))
      .filter((name) => /[a-z][A-Z]/.test(name))
  )
  for (const kpi of registry.kpis.values()) {
    for (const language of ["zh", "en"] as const) {
      const { text } = Explain.definition(registry, kpi, language)
      expect(text).not.toMatch(/undefined|\[object|“”|““|””|the the/)
      expect([...names].filter((name) => text.includes(name))).toEqual([])
    }
  }
})

const place = { id: "c1", name: "甲社区", level: "community", chain: ["c1"] }
const places = new Map([["c1", place]])
const n = Rational.fromInteger
const result = (id: string, more: Partial<Result.Result>): Result.Result => {
  const kpi = kpiOf(id)
  return {
    kpi: id,
    place: "c1",
    period: Period.range("2026-01-01", "2026-10-31"),
    isStock: false,
    unit: kpi.unit as Result.Result["unit"],
    better: kpi.better,
    status: "ok",
    qualifier: "exact",
    comparisons: [],
    decimals: 2,
    ...more
  }
}
const words = (one: Result.Result) => ({
  zh: Explain.outcome(registry, one, "zh", { places }),
  en: Explain.outcome(registry, one, "en", { places })
})
const district = { from: "2026-01-01", source: { zh: "区定", en: "from the district" } } as const
const part = (numerator: number, denominator: number) => ({
  value: Rational.make(BigInt(numerator), BigInt(denominator)),
  numerator: n(numerator),
  denominator: n(denominator)
})

it("says a share with its numbers, its target and what is short of it", () => {
  expect(words(result("issue.resolution-rate", { ...part(74, 79), target: Target.atLeast(0.95, district) }))).toEqual({
    zh: "甲社区2026年1月至10月问题办结率93.67%：2026年1月至10月的诉求反映79条次，其中诉求在2026年1月至10月办结的74条次；目标不低于95%（自2026年1月1日起，区定），差2条次。",
    en: "Resolution rate, 甲社区, January to October 2026: 74 of 79 case reports in January to October 2026, those where its case was resolved in January to October 2026: 93.67%; target at least 95% (since 1 January 2026, from the district): short by 2 reports."
  })
})

it("says what an attainment owed, kept and missed", () => {
  const one = result("visit.monthly-service-compliance", { ...part(18, 20), target: Target.atLeast(1) })
  expect(words(one)).toEqual({
    zh: "甲社区2026年1月至10月困难群体每月上门服务率90%：应做20次，做到18次，缺2次；目标不低于100%，差2次。",
    en: "Monthly home-service compliance, 甲社区, January to October 2026: 18 of 20 occasions owed were kept, 2 missing: 90%; target at least 100%: short by 2 occasions."
  })
})

it("says why there is no figure, that one is provisional, and how sure one is", () => {
  const cases = [
    result("issue.resolution-rate", {
      status: "no-data",
      reason: { is: "zero-denominator" },
      ...{ denominator: n(0) }
    }),
    result("issue.resolution-rate", {
      status: "not-reported",
      reason: { is: "not-kept", collections: ["case-report"] }
    }),
    result("issue.received", { status: "provisional", value: n(79) }),
    result("donation.amount", { qualifier: "more-than", value: n(900_000) }),
    result("dispute.settlement-rate", { ...part(9, 10), qualifier: "unknown" }),
    result("security.criminal-cases", {
      value: n(3),
      target: Target.belowLastYear(),
      comparisons: [
        {
          against: "same-period-last-year",
          period: Period.range("2025-01-01", "2025-10-31"),
          value: n(4),
          qualifier: "exact",
          change: n(-1),
          relative: Rational.make(-1n, 4n),
          direction: "improved"
        }
      ]
    })
  ]
  expect(cases.map((one) => words(one).zh)).toEqual([
    "甲社区2026年1月至10月问题办结率无数据（分母为零）。",
    "甲社区2026年1月至10月问题办结率未填报（未建立台账：诉求反映）。",
    "甲社区2026年1月至10月居民反映问题数79条次；本期尚未结束，为暂定数。",
    "甲社区2026年1月至10月捐款金额9000多元。",
    "甲社区2026年1月至10月调解成功率约90%（无法判定界限）。",
    "甲社区2026年1月至10月刑事案件数3起；目标低于去年同期，已达到；较去年同期下降25%。"
  ])
  expect(cases.map((one) => words(one).en)).toEqual([
    "Resolution rate, 甲社区, January to October 2026: no data (nothing to divide by).",
    "Resolution rate, 甲社区, January to October 2026: not reported (not kept: Case report).",
    "Issues received, 甲社区, January to October 2026: 79 reports; provisional: the period is not over.",
    "Money donated, 甲社区, January to October 2026: more than 9000 yuan.",
    "Mediation success rate, 甲社区, January to October 2026: roughly 90% (bounds unknown).",
    "Criminal cases, 甲社区, January to October 2026: 3 cases; target below last year: met; down 25% on the same period last year."
  ])
})

it("names the day of a stock, the cell of a breakdown, and what is over a limit in its own unit", () => {
  const backlog = result("issue.backlog", { isStock: true, value: n(3), target: Target.none() })
  const cell = { ...backlog, breakdown: { id: "category", key: "cleaning" } }
  expect(words(cell)).toEqual({
    zh: "甲社区截至2026年10月31日未办结数（保洁）3条次；目标零发生，超出3条次。",
    en: "Open backlog (Cleaning), 甲社区, on 31 October 2026: 3 reports; target none at all: over by 3 reports."
  })
})

it("draws what a KPI depends on, down to fields", () => {
  const kpi = kpiOf("issue.resolution-rate")
  const graph = Graph.of(registry, kpi, "en")
  const ids = new Set(graph.nodes.map((node) => node.id))
  expect([...ids].filter((id) => id.startsWith("field:")).sort()).toEqual([
    "field:case-report.caseId",
    "field:case-report.reportedAt",
    "field:case.resolvedAt"
  ])
  for (const { from, to } of graph.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
  expect(Graph.toMermaid(registry, graph, "en")).toMatch(/^flowchart LR\n {2}n0\(\["Resolution rate"\]\)/)
  expect(Lineage.of(registry, kpi).kpis).toEqual(["issue.received"])
})

it("draws a graph for every KPI, without loose ends", () => {
  for (const kpi of registry.kpis.values()) {
    const graph = Graph.of(registry, kpi, "zh")
    const reached = new Set([`kpi:${kpi.id}`, ...graph.edges.map((edge) => edge.to)])
    expect(graph.nodes.filter((node) => !reached.has(node.id))).toEqual([])
  }
})

it("says a measure that only a plugin's author would write", () => {
  const collection = [...registry.collections.values()].find((one) => one.id === "case")
  if (collection === undefined) throw new Error("case")
  const odd = Kpi.make({
    id: "odd.one",
    name: { zh: "怪", en: "Odd" },
    unit: "second",
    better: "lower",
    value: {
      unit: "second",
      part: "value",
      aggregate: {
        kind: "percentile",
        n: 9,
        d: 10,
        collection: "case",
        time: { asOf: "start" },
        of: {
          op: "case",
          when: [{ if: { op: "field", path: ["chronic"] }, then: { op: "literal", value: 86_400 } }],
          else: { op: "literal", value: 5 }
        },
        where: {
          op: "not",
          value: {
            op: "or",
            all: [
              { op: "field", path: ["chronic"] },
              { op: "missing", value: { op: "field", path: ["closedAt"] } }
            ]
          }
        }
      }
    } as Measure.Measure<"second">
  })
  expect(Explain.definition(registry, odd, "zh").formula).toBe(
    "期初在册、并非（标为“长期未决”，或未结案）的居民诉求的（标为“长期未决”时取86400，否则取5）的第90百分位数。"
  )
  expect(Explain.definition(registry, odd, "en").formula).toBe(
    "The 90th percentile of (86400 where it is marked “Chronic”, otherwise 5) over cases on the books at the start of the period where it is not so that (it is marked “Chronic” or it was not closed)."
  )
})

import {
  Dataset,
  Evidence,
  Explain,
  evaluate,
  evidence,
  Formula,
  figures,
  Kpi,
  Measure,
  Period,
  Plan,
  Registry
} from "@shequ/core"
import { expect, it } from "vitest"
import { rowsOf } from "../src/testing/semantics/judge.ts"
import { at, Case, Household, Visit, village } from "../src/testing/semantics/village.ts"

const visited = Kpi.make({
  id: "village.visited",
  name: { zh: "走访覆盖率", en: "Visit coverage" },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.distinct(Visit, (row) => row.householdId),
    Measure.count(Household)
  )
})
const cases = Kpi.make({
  id: "village.cases",
  name: { zh: "诉求", en: "Cases" },
  unit: "entry-time",
  better: "lower",
  value: Measure.count(Case),
  breakdowns: [Kpi.by("kind", { zh: "类别", en: "Kind" }, Case, (row) => row.kind)]
})
const registry = Registry.make([
  { id: "v", version: "1.0.0", name: { zh: "例村", en: "Village" }, ...village, kpis: [visited, cases] }
])
const dataset = Dataset.make(registry)
const rows = {
  households: ["h1", "h2"].map((id) => ({ id, gridId: "g1", validFrom: "2009-01-01" as const })),
  visits: [
    { id: "v1", at: at("2010-02-01"), householdId: "h1" },
    { id: "v2", at: at("2010-05-01"), householdId: "h2" }
  ],
  cases: [
    { id: "c1", gridId: "g1", kind: "noise" as const, receivedAt: at("2010-02-01") },
    { id: "c2", gridId: "g2", receivedAt: at("2010-02-01") }
  ]
}
for (const [collection, some] of rowsOf({ rows })) Dataset.add(dataset, collection, some)
const period = Period.halfYear(2010, 1)

const idsBehind = (plan: Plan.Plan, query: Parameters<typeof Evidence.questions>[2]) =>
  Evidence.questions(registry, plan, query).map((question) =>
    evidence(plan, dataset, question).rows.map((row) => row.id)
  )

it("lists the rows of both parts of a ratio", () => {
  const plan = Plan.make(registry, { kpis: [visited], places: ["c"], periods: [period] })
  expect(idsBehind(plan, { kpi: visited.id, place: "c", period })).toEqual([
    ["v1", "v2"],
    ["h1", "h2"]
  ])
})

it("of an unfinished period lists the rows of the part that is over", () => {
  const plan = Plan.make(registry, { kpis: [visited], places: ["c"], periods: [period], knownUntil: "2010-03-31" })
  const query = { kpi: visited.id, place: "c", period }
  expect(figures(registry, plan, evaluate(plan, dataset)).find(query)).toMatchObject({
    status: "provisional",
    value: { n: 1n, d: 2n }
  })
  expect(idsBehind(plan, query)[0]).toEqual(["v1"])
})

it("lists the rows of one cell of a breakdown, and of the one without a value", () => {
  const plan = Plan.make(registry, { kpis: [cases], places: ["c"], periods: [period], breakdowns: true })
  const query = { kpi: cases.id, place: "c", period }
  expect(idsBehind(plan, { ...query, breakdown: { id: "kind", key: "noise" } })).toEqual([["c1"]])
  expect(idsBehind(plan, { ...query, breakdown: { id: "kind", key: null } })).toEqual([["c2"]])
})

it("lists what was left out of a figure, and why", () => {
  const quiet = Kpi.make({
    id: "village.quiet",
    name: { zh: "非噪音", en: "Other than noise" },
    unit: "entry-time",
    better: "lower",
    value: Measure.count(Case, (row) => row.kind.is("noise").not())
  })
  const own = Registry.make([
    { id: "v", version: "1.0.0", name: { zh: "例村", en: "Village" }, ...village, kpis: [quiet] }
  ])
  const plan = Plan.make(own, { kpis: [quiet], places: ["c", "g1"], periods: [period] })
  const [question] = Evidence.questions(own, plan, { kpi: quiet.id, place: "c", period })
  if (question === undefined) throw new Error("no question")
  const { rows, total } = evidence(plan, dataset, { ...question, of: "excluded" })
  expect(total).toBe(2)
  expect(rows.map(({ because, id }) => [id, because?.map((one) => one.is)])).toEqual([
    ["c1", ["false"]],
    ["c2", ["unknown"]]
  ])
  const because = rows[0]?.because?.[0]
  if (because === undefined) throw new Error("no reason")
  expect(Explain.exclusion(own, Case.id, because, "en")).toBe("not so: the kind is not “Noise”")
  const second = { ...question, of: "excluded", offset: 1, limit: 1 } as const
  expect(evidence(plan, dataset, second).rows.map((row) => row.id)).toEqual(["c2"])
})

/** Values that count once, or stand in order, of rows that are read alike but for what they take: one reads the period, the other does not. */
import {
  type Collection,
  Dataset,
  evaluate,
  figures,
  Kpi,
  Measure,
  Period,
  Plan,
  Plugin,
  Registry,
  Tally
} from "@shequ/core"
import { standardVocabularies } from "@shequ/core/codes"
import { Community, Household, standardModel, Visit } from "@shequ/core/model"
import { describe, expect, it } from "vitest"
import { answerOn, type Some } from "./databases/Database.ts"
import { duckdb } from "./databases/duckdb.ts"
import { postgres } from "./databases/postgres.ts"
import { sqlite } from "./databases/sqlite.ts"

const visited = (id: string, value: Parameters<typeof Kpi.make>[0]["value"]) =>
  Kpi.make({ id, name: { zh: "例", en: "Visited" }, unit: "household", better: "higher", value })

const all = visited(
  "all",
  Measure.distinct(Visit, (visit) => visit.householdId)
)
const often = visited(
  "often",
  Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) =>
      Tally.count(Visit, { via: (other) => other.householdId, equals: visit.householdId, within: "period" }).above(1)
  )
)

const visits = [
  ["h1", "2026-01-03"],
  ["h1", "2026-01-09"],
  ["h2", "2026-01-09"],
  ["h2", "2026-02-01"]
] as const
const rows: Some = [
  [Community.id, [{ id: "c", validFrom: "1960-01-01", name: "c" }]],
  [Household.id, ["h1", "h2"].map((id) => ({ id, validFrom: "1960-01-01", communityId: "c", address: "x" }))],
  [
    Visit.id,
    visits.map(([householdId, visitedOn], index) => ({
      id: `v${index}`,
      householdId,
      communityId: "c",
      visitedOn,
      purposes: ["care"],
      visitorLevel: "community"
    }))
  ]
]

const orders = [
  [all, often],
  [often, all]
]
const months = [[Period.month(2026, 1)], [Period.month(2026, 1), Period.month(2026, 2)]]

describe.each(Object.entries({ sqlite, postgres, duckdb }))("rows read alike in %s", (_, open) => {
  it("are told apart where one condition reads the period", async () => {
    const database = await open()
    try {
      for (const kpis of orders) {
        const registry = Registry.make([
          Plugin.make({
            id: "alike",
            version: "1.0.0",
            name: { zh: "例", en: "Alike" },
            vocabularies: standardVocabularies,
            collections: standardModel as ReadonlyArray<Collection.Collection>,
            kpis
          })
        ])
        await database.load(registry, rows)
        const dataset = Dataset.make(registry)
        for (const [collection, some] of rows) Dataset.add(dataset, collection, some)
        for (const periods of months) {
          const plan = Plan.make(registry, { kpis, places: ["c"], periods })
          const expected = figures(registry, plan, evaluate(plan, dataset)).all
          expect(figures(registry, plan, await answerOn(database, registry, plan, [])).all).toEqual(expected)
          expect(expected.map(({ value }) => Number(value?.n)).toSorted()).toEqual(
            periods.length === 1 ? [1, 2] : [0, 1, 1, 2]
          )
        }
      }
    } finally {
      await database.close()
    }
  })
})

/** Coverage by intervals that are short, long, without an end, turned round, or on the edge of a day. */
import { type Collection, Dataset, evaluate, figures, Kpi, Measure, Period, Plan, Plugin, Registry } from "@shequ/core"
import { standardVocabularies } from "@shequ/core/codes"
import { Community, DutyPost, DutyShift, standardModel } from "@shequ/core/model"
import { describe, expect, it } from "vitest"
import { answerOn, type Some } from "./databases/Database.ts"
import { duckdb } from "./databases/duckdb.ts"
import { postgres } from "./databases/postgres.ts"
import { sqlite } from "./databases/sqlite.ts"

const manned = (id: string, windows: Parameters<typeof Measure.coverage>[0]["windows"]) =>
  Kpi.make({
    id,
    name: { zh: "例", en: "Manned" },
    unit: "second",
    better: "higher",
    value: Measure.coverage({
      subjects: Measure.subjects(DutyPost),
      windows,
      intervals: DutyShift,
      subject: (row) => row.dutyPostId,
      from: (row) => row.startsAt,
      to: (row) => row.endsAt
    }).met
  })

const kpis = [
  manned("day", [{ from: "08:00", to: "18:00" }]),
  manned("late", [{ weekdays: [6, 7], from: "20:00", to: "24:00" }]),
  manned("always", [{ from: "00:00", to: "24:00" }])
]
const registry = Registry.make([
  Plugin.make({
    id: "manned",
    version: "1.0.0",
    name: { zh: "例", en: "Manned" },
    vocabularies: standardVocabularies,
    collections: standardModel as ReadonlyArray<Collection.Collection>,
    kpis
  })
])

const hour = 3_600_000
const day = 24 * hour
/** Midnight in Shanghai. */
const start = Date.UTC(1970, 0, 1) - 8 * hour
const lengths = [0, 1, hour, 8 * hour, day - 1, day, day + 1, 30 * hour, 9 * day, 400 * day, -hour, undefined]
const shifts = lengths.flatMap((length, index) =>
  [-40 * day, -1, 0, 7 * hour, 17 * hour + 1, day - 1, 3 * day + 8 * hour].map((from, number) => ({
    id: `${index}-${number}`,
    startsAt: start + from,
    ...(length === undefined ? {} : { endsAt: start + from + length }),
    // Each with its kind, so that no long one hides what the others do.
    dutyPostId: `p${index}`
  }))
)
const rows: Some = [
  [Community.id, [{ id: "c", validFrom: "1960-01-01", name: "c" }]],
  [
    DutyPost.id,
    lengths.map((_, index) => ({
      id: `p${index}`,
      validFrom: "1960-01-01",
      name: "p",
      kind: "duty-desk",
      communityId: "c"
    }))
  ],
  [DutyShift.id, shifts]
]
const dataset = Dataset.make(registry)
for (const [collection, some] of rows) Dataset.add(dataset, collection, some)

describe.each(Object.entries({ sqlite, postgres, duckdb }))("coverage in %s", (_, open) => {
  it("is that of the engine, before 1970 too", async () => {
    const database = await open()
    try {
      await database.load(registry, rows)
      const periods = [Period.month(1969, 12), Period.month(1970, 1), Period.quarter(1970, 1)]
      const plan = Plan.make(registry, { kpis, places: ["c"], periods })
      const expected = figures(registry, plan, evaluate(plan, dataset)).all
      expect(figures(registry, plan, await answerOn(database, registry, plan, [])).all).toEqual(expected)
      expect(expected).toHaveLength(kpis.length * periods.length)
    } finally {
      await database.close()
    }
  })
})

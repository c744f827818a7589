/** Days and instants are counted in SQL as the core counts them: leap days, centuries, summer time. */
import {
  Collection,
  Dataset,
  evaluate,
  Field,
  figures,
  Kpi,
  LocalDate,
  Measure,
  Period,
  Plan,
  Plugin,
  Registry,
  Store,
  Zone
} from "@shequ/core"
import { sqlite } from "@shequ/storage-sql"
import Database from "better-sqlite3"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { SqliteStore } from "../src/index.ts"

it("numbers every day from 1890 to 2110 as the core does, and back", () => {
  const db = new Database(":memory:")
  const number = db.prepare<[string], number>(`SELECT ${sqlite.dayNumber("?")}`).pluck()
  const text = db.prepare<[bigint], string>(`SELECT ${sqlite.dayText("?")}`).pluck()
  for (let day = LocalDate.toEpochDay("1890-01-01"); day < LocalDate.toEpochDay("2110-01-01"); day++) {
    const date = LocalDate.fromEpochDay(day)
    if (number.get(date) !== day || text.get(BigInt(day)) !== date) expect.fail(date)
  }
})

const Place = Collection.places({
  id: "place",
  name: { zh: "地", en: "Place" },
  unit: "place",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})
const Event = Collection.journal({
  id: "event",
  name: { zh: "事", en: "Event" },
  unit: "piece",
  time: "at",
  fields: { at: Field.instant("时间", "Time"), placeId: Field.reference(Place, "地", "Place") },
  place: (row) => row.placeId
})
const days = Kpi.make({
  id: "days",
  name: { zh: "天数", en: "Days" },
  unit: "day",
  better: "neither",
  value: Measure.sum(Event, "day", (row) => row.at.daysUntil("2000-02-29"))
})
const working = Kpi.make({
  id: "working",
  name: { zh: "工作日", en: "Working days" },
  unit: "day",
  better: "neither",
  value: Measure.sum(Event, "day", (row) => row.at.workingDaysUntil("2000-02-29"))
})

describe.each(["Asia/Shanghai", "America/New_York", "Pacific/Apia"])("%s", (name) => {
  it("cuts days where the clocks of the zone do", async () => {
    const zone = Zone.make(name)
    const registry = Registry.make([
      Plugin.make({
        id: "days",
        version: "1.0.0",
        name: { zh: "天", en: "Days" },
        collections: [Place, Event],
        kpis: [days, working]
      })
    ])
    const dates = Array.from({ length: 700 }, (_, index) => LocalDate.addDays("1985-01-01", index * 13))
    const around = [...dates, "1986-05-04", "1986-09-14", "1969-12-31", "2011-12-30", "2011-12-31"] as const
    const rows = around.flatMap((date, index) =>
      [-1, 0, 1, 3_600_000, 43_200_000].map((shift, part) => ({
        id: `${index}-${part}`,
        at: zone.startOf(date as LocalDate.LocalDate) + shift,
        placeId: "p"
      }))
    )
    const place = { id: "p", validFrom: "1900-01-01" as const }
    const all = rows.map((row) => zone.dateOf(row.at))
    const periods = [...new Set(all)].map(Period.day)
    const plan = Plan.make(registry, { kpis: [days, working], places: ["p"], periods, zone: name })
    const dataset = Dataset.make(registry, { zone: name })
    Dataset.add(dataset, "place", [place])
    Dataset.add(dataset, "event", rows)
    const table = await Effect.runPromise(
      Effect.provide(
        Effect.flatMap(Store, (store) =>
          Effect.andThen(
            Store.writeBatch([
              { op: "put", collection: "place", rows: [place] },
              { op: "append", collection: "event", rows }
            ]),
            store.evaluate(plan)
          )
        ),
        SqliteStore.layer({ filename: ":memory:", registry, evaluate: "database" })
      )
    )
    expect(figures(registry, plan, table).all).toEqual(figures(registry, plan, evaluate(plan, dataset)).all)
  })
})

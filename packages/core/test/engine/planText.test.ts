import { expect, it } from "vitest"
import { Collection, Field, Kpi, Measure, Period, Plan, Plugin, Registry } from "../../src/index.ts"

const words = (text: string) => ({ zh: text, en: text })
const Place = Collection.places({
  id: "place",
  name: words("Place"),
  unit: "thing",
  fields: { upId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.upId,
  level: "grid"
})
const Visit = Collection.journal({
  id: "visit",
  name: words("Visit"),
  unit: "time",
  time: "on",
  fields: {
    placeId: Field.reference(Place, "网格", "Grid"),
    on: Field.date("日", "Day"),
    alone: Field.flag("独", "Alone"),
    minutes: Field.integer("day", "分", "Minutes", { optional: true })
  },
  place: (row) => row.placeId
})
const kpi = (id: string, value: Measure.Measure) =>
  Kpi.make({ id: `t.${id}`, name: words(id), unit: value.unit, better: "neither", value })
const kpis = [
  kpi("all", Measure.count(Visit)),
  kpi(
    "long",
    Measure.count(Visit, (row) => row.minutes.atLeast(60).and(row.alone))
  ),
  kpi(
    "alone",
    Measure.sum(
      Visit,
      "day",
      (row) => row.minutes,
      (row) => row.alone.and(row.minutes.missing().not())
    )
  )
]
const registry = Registry.make([
  Plugin.make({ id: "t", version: "1.0.0", name: words("t"), collections: [Place, Visit], kpis })
])

it("says of a plan what is walked through and what is shared", () => {
  const plan = Plan.make(registry, { kpis, places: ["g1", "g2"], periods: Period.eachMonth(Period.year(2010)) })
  expect(Plan.toText(plan)).toBe(
    [
      "3 KPIs, 2 places, 12 periods: 3 requests, at most 72 cells; places as they were",
      "visit · during on: 3 requests (2 count, 1 sum), 3 conditions",
      "  2 × alone"
    ].join("\n")
  )
})

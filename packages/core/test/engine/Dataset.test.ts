import { expect, it } from "vitest"
import {
  Collection,
  Dataset,
  evaluate,
  Field,
  Kpi,
  LocalDate,
  Measure,
  Period,
  Plan,
  Plugin,
  Registry,
  type Row,
  readsOf,
  State,
  Vocabulary
} from "../../src/index.ts"

const words = (text: string) => ({ zh: text, en: text })
const Kind = Vocabulary.make("kind", { name: words("Kind"), terms: { a: words("a"), b: words("b"), c: words("c") } })
const Place = Collection.places({
  id: "place",
  name: words("Place"),
  unit: "thing",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "grid"
})
const Entry = Collection.journal({
  id: "entry",
  name: words("Entry"),
  unit: "piece",
  time: "on",
  fields: {
    placeId: Field.reference(Place, "网格", "Grid"),
    on: Field.date("日", "Day"),
    kind: Field.code(Kind, "类", "Kind", { optional: true }),
    urgent: Field.flag("急", "Urgent"),
    who: Field.text("谁", "Who"),
    size: Field.integer("person", "人数", "Size", { optional: true })
  },
  place: (row) => row.placeId
})
type Entry = Row.Row<typeof Entry>

const kpi = (id: string, value: Measure.Measure) =>
  Kpi.make({ id: `t.${id}`, name: words(id), unit: value.unit, better: "neither", value })
const kpis = [
  kpi("all", Measure.count(Entry)),
  kpi(
    "a",
    Measure.count(Entry, (row) => row.kind.is("a"))
  ),
  kpi(
    "not-a",
    Measure.count(Entry, (row) => row.kind.is("a").not())
  ),
  kpi(
    "large",
    Measure.count(Entry, (row) => row.size.above(40).or(row.urgent))
  ),
  kpi(
    "sizes",
    Measure.sum(
      Entry,
      "person",
      (row) => row.size,
      (row) => row.kind.in(["a", "b"])
    )
  ),
  kpi(
    "people",
    Measure.distinct(Entry, (row) => row.who)
  ),
  kpi(
    "usual",
    Measure.median(Entry, "person", (row) => row.size)
  ),
  kpi(
    "least",
    Measure.min(Entry, "person", (row) => row.size)
  )
]
const registry = Registry.make([
  Plugin.make({
    id: "t",
    version: "1.0.0",
    name: words("t"),
    vocabularies: [Kind],
    collections: [Place, Entry],
    kpis
  })
])

const places = ["g1", "g2", "g3", "g4"].map((id) => ({ id, parentId: "city", validFrom: "2000-01-01" }) as const)
/** 5000 rows over 150 days, in no order. */
const rows = Array.from({ length: 5000 }, (_, at): Entry => {
  const next = (at * 7919 + 13) % 5003
  return {
    id: `e${at}`,
    placeId: `g${(next % 4) + 1}`,
    on: LocalDate.fromEpochDay(LocalDate.toEpochDay("2010-01-01") + (next % 150)),
    urgent: next % 10 === 0,
    who: `p${next % 1597}`,
    ...(next % 7 === 0 ? {} : { kind: (["a", "b", "c"] as const)[next % 3] as "a" }),
    ...(next % 5 === 0 ? {} : { size: next % 61 })
  }
})

const datasetOf = (some: ReadonlyArray<Entry>): Dataset.Dataset => {
  const dataset = Dataset.make(registry)
  Dataset.add(dataset, "place", [{ id: "city", validFrom: "2000-01-01" }, ...places])
  Dataset.add(dataset, "entry", some)
  return dataset
}

const plan = Plan.make(registry, {
  kpis,
  places: ["city", "g1", "g2", "g3", "g4"],
  periods: [Period.quarter(2010, 1), Period.month(2010, 2), Period.range("2010-03-10", "2010-04-20")]
})
const numbers = (dataset: Dataset.Dataset) => {
  const table = evaluate(plan, dataset)
  return plan.requests.map((request) =>
    plan.places.map((place) =>
      request.periods.map((period) => {
        const state = table.get({ request: request.id, place, period: Period.key(period) })
        return state === undefined ? undefined : State.read(state, "value")
      })
    )
  )
}

/** Worked out row by row. */
const expected = plan.requests.map(({ aggregate, periods }, at) =>
  plan.places.map((place) =>
    periods.map((period) => {
      const here = rows.filter((row) => (place === "city" || row.placeId === place) && Period.contains(period, row.on))
      const sizes = here.map((row) => row.size).filter((size) => size !== undefined)
      switch (kpis[at]?.id) {
        case "t.all":
          return here.length
        case "t.a":
          return here.filter((row) => row.kind === "a").length
        case "t.not-a":
          return here.filter((row) => row.kind !== undefined && row.kind !== "a").length
        case "t.large":
          return here.filter((row) => (row.size ?? 0) > 40 || row.urgent).length
        case "t.sizes":
          return here
            .filter((row) => row.kind === "a" || row.kind === "b")
            .reduce((sum, row) => sum + (row.size ?? 0), 0)
        case "t.people":
          return new Set(here.map((row) => row.who)).size
        case "t.usual":
          return sizes.sort((a, b) => a - b)[Math.ceil(sizes.length / 2) - 1]
        default:
          return aggregate.kind === "min" ? Math.min(...sizes) : undefined
      }
    })
  )
)

it("gives the same figures for rows in no order, sealed rows, and sealed rows with a tail", () => {
  const dataset = datasetOf(rows)
  expect(numbers(dataset)).toEqual(expected)
  Dataset.seal(dataset)
  expect(numbers(dataset)).toEqual(expected)
  expect(numbers(dataset)).toEqual(expected)
  Dataset.forget(dataset)
  expect(numbers(dataset)).toEqual(expected)
  const grown = datasetOf(rows.slice(0, 4000))
  Dataset.seal(grown)
  numbers(grown)
  Dataset.add(grown, "entry", rows.slice(4000, 4100))
  numbers(grown)
  Dataset.add(grown, "entry", rows.slice(4100))
  expect(numbers(grown)).toEqual(expected)
})

it("hashes rows in whatever order they came, and tells a changed value", () => {
  const hash = (dataset: Dataset.Dataset): string => Dataset.snapshot(dataset).hash
  const all = hash(datasetOf(rows))
  expect(hash(datasetOf(rows.toReversed()))).toBe(all)
  const grown = datasetOf(rows.slice(0, 3000))
  const before = Dataset.snapshot(grown)
  Dataset.seal(grown)
  Dataset.add(grown, "entry", rows.slice(3000))
  expect(Dataset.snapshot(grown)).toEqual({ version: before.version + 1, hash: all })
  expect(hash(datasetOf(rows.slice(1)))).not.toBe(all)
  const [first, ...rest] = rows as [Entry, ...ReadonlyArray<Entry>]
  for (const changed of [
    { size: 99 },
    { kind: "c" as const },
    { urgent: !first.urgent },
    { on: "2010-01-09" as const }
  ])
    expect(hash(datasetOf([{ ...first, ...changed }, ...rest]))).not.toBe(all)
})

it("keeps only the columns that it is to keep, and says which one an evaluation lacks", () => {
  const counting = Plan.make(registry, { kpis: ["t.a"], places: ["city"], periods: [Period.quarter(2010, 1)] })
  const only = readsOf(registry, counting)
  expect(only.get("entry")).toEqual(new Set(["on", "placeId", "kind"]))
  const dataset = Dataset.make(registry, { only })
  Dataset.add(dataset, "place", [{ id: "city", validFrom: "2000-01-01" }, ...places])
  Dataset.add(dataset, "entry", rows)
  const cell = { request: counting.requests[0]?.id ?? "", place: "city", period: Period.key(Period.quarter(2010, 1)) }
  expect(evaluate(counting, dataset).get(cell)).toEqual(evaluate(plan, datasetOf(rows)).get(cell))
  expect(() => evaluate(plan, dataset)).toThrow("no field size")
})

import {
  Collection,
  Dataset,
  evaluate,
  Field,
  Kpi,
  Measure,
  Period,
  Plan,
  Plugin,
  Registry,
  type Row,
  State,
  type Table,
  Vocabulary
} from "@shequ/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import { evaluate as evaluatePlainly } from "../src/testing/reference/evaluate.ts"
import * as RowSet from "../src/testing/reference/RowSet.ts"

/** `SHEQU_PROPERTY_RUNS=5000` for the long run. */
const runs = Number(process.env.SHEQU_PROPERTY_RUNS ?? 60)

const words = (text: string) => ({ zh: text, en: text })
const Kind = Vocabulary.make("kind", { name: words("Kind"), terms: { a: words("a"), b: words("b") } })
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
  time: "at",
  fields: {
    placeId: Field.reference(Place, "网格", "Grid"),
    at: Field.instant("时", "At"),
    doneAt: Field.instant("毕", "Done", { optional: true }),
    kind: Field.code(Kind, "类", "Kind", { optional: true }),
    who: Field.text("谁", "Who", { optional: true }),
    size: Field.integer("person", "人数", "Size", { optional: true })
  },
  place: (row) => row.placeId
})
type Entry = Row.Row<typeof Entry>

const start = Date.UTC(2010, 0, 1) - 8 * 3_600_000
const day = 86_400_000
const greatest = 2 ** 31

/** How the sizes of a load are spread: narrow and wide ones, at the edges of 32 bits, and beyond them. */
const spreads: Record<string, (next: () => number) => number> = {
  same: () => 7,
  few: (next) => Math.floor(next() * 5),
  many: (next) => Math.floor(next() * 100_000),
  skewed: (next) => Math.floor(next() ** 12 * 1_000_000_000),
  negative: (next) => Math.floor(next() * 2000) - 1000,
  edge: (next) => [greatest - 2, greatest - 1, 1 - greatest, -greatest, 0][Math.floor(next() * 5)] as number,
  beyond: (next) => (next() < 0.01 ? greatest + 5 : Math.floor(next() * 1000))
}

const load = fc.record({
  seed: fc.integer(),
  count: fc.integer({ min: 1, max: 700 }),
  people: fc.constantFrom(1, 4, 60, 500),
  days: fc.constantFrom(3, 40, 100),
  spread: fc.constantFrom(...Object.keys(spreads)),
  /** Instants in milliseconds rather than seconds. */
  isFine: fc.boolean(),
  /** Some are never done, or done after decades. */
  gap: fc.constantFrom(0, 0.3, 1),
  /** Sealed not at all, or when so much of it has come. */
  sealed: fc.constantFrom(undefined, 0.5, 1),
  edges: fc.array(
    fc.oneof(fc.integer({ min: -3, max: 8 }), fc.constantFrom(500, greatest, -greatest, greatest - 1, 0.5)),
    {
      minLength: 3,
      maxLength: 3
    }
  )
})

/** Numbers from 0 to 1, the same for the same seed. */
const random = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32
  }
}

type Load = typeof load extends fc.Arbitrary<infer A> ? A : never

const rowsOf = ({ count, days, gap, isFine, people, seed, spread }: Load): ReadonlyArray<Entry> => {
  const next = random(seed)
  const unit = isFine ? 1 : 1000
  return Array.from({ length: count }, (_, at): Entry => {
    const when = start + Math.floor((next() * days * day) / unit) * unit
    const size = spreads[spread]?.(next) ?? 0
    return {
      id: `e${at}`,
      placeId: next() < 0.5 ? "g1" : "g2",
      at: when,
      ...(next() < gap
        ? {}
        : { doneAt: next() < 0.01 ? -2_100_000_000_000 : when + Math.floor(next() * 900_000) * unit }),
      ...(next() < 0.3 ? {} : { kind: next() < 0.4 ? "a" : "b" }),
      ...(next() < 0.1 ? {} : { who: `p${Math.floor(next() * people)}` }),
      ...(next() < 0.2 ? {} : { size })
    }
  })
}

const registryOf = ([a = 0, b = 0, c = 0]: ReadonlyArray<number>) => {
  const where = (row: Parameters<NonNullable<Parameters<typeof Measure.count<typeof Entry>>[1]>>[0]) => row.kind.is("a")
  const measures: ReadonlyArray<Measure.Measure> = [
    Measure.distinct(Entry, (row) => row.who),
    Measure.distinct(Entry, (row) => row.who, where),
    Measure.distinct(
      Entry,
      (row) => row.who,
      (row) => row.size.above(b)
    ),
    Measure.median(Entry, "person", (row) => row.size),
    Measure.percentile(Entry, "person", 9, 10, (row) => row.size, where),
    Measure.percentile(Entry, "second", 1, 4, (row) => row.at.secondsUntil(row.doneAt)),
    Measure.sum(Entry, "person", (row) => row.size),
    Measure.sum(Entry, "second", (row) => row.at.secondsUntil(row.doneAt), where),
    Measure.min(Entry, "person", (row) => row.size),
    Measure.max(Entry, "person", (row) => row.size, where),
    Measure.count(Entry, (row) => row.size.between(Math.min(a, b), Math.max(a, b))),
    Measure.count(Entry, (row) => row.size.eq(c).or(row.size.below(a))),
    Measure.count(Entry, (row) => row.size.atMost(c).not()),
    Measure.count(Entry, (row) => row.at.secondsUntil(row.doneAt).atMost(c)),
    Measure.count(Entry, (row) => row.doneAt.missing().not().and(row.doneAt.after("2010-01-20")))
  ]
  const kpis = measures.map((value, at) =>
    Kpi.make({ id: `t.k${at}`, name: words(`${at}`), unit: value.unit, better: "neither", value })
  )
  const plugin = {
    id: "t",
    version: "1.0.0",
    name: words("t"),
    vocabularies: [Kind],
    collections: [Place, Entry],
    kpis
  }
  return { kpis, registry: Registry.make([Plugin.make(plugin)]) }
}

it("gives the same figures for numbers narrow and wide, many rows to a cell, and values that repeat", () => {
  const places = [
    { id: "city", validFrom: "2000-01-01" },
    ...["g1", "g2"].map((id) => ({ id, parentId: "city", validFrom: "2000-01-01" }))
  ]
  fc.assert(
    fc.property(load, (given) => {
      const { kpis, registry } = registryOf(given.edges)
      const rows = rowsOf(given)
      const columns = Dataset.make(registry)
      const plain = RowSet.make(registry)
      const first = Math.ceil(rows.length * (given.sealed ?? 1))
      Dataset.add(columns, "place", places)
      Dataset.add(columns, "entry", rows.slice(0, first))
      if (given.sealed !== undefined) Dataset.seal(columns)
      Dataset.add(columns, "entry", rows.slice(first))
      RowSet.add(plain, "place", places)
      RowSet.add(plain, "entry", rows)
      const months = Period.eachMonth(Period.quarter(2010, 1))
      const periods = [...months, Period.quarter(2010, 1), Period.range("2010-01-10", "2010-02-03")]
      const plan = Plan.make(registry, { kpis, places: ["city", "g1", "g2"], periods })
      const numbers = (table: Table.Table) =>
        plan.requests.map((request) =>
          plan.places.map((place) =>
            periods.map((period) => {
              const state = table.get({ request: request.id, place, period: Period.key(period) })
              const { kind } = request.aggregate
              if (state !== undefined) return State.read(state, "value")
              // No rows add up to nothing; they have no least and no median.
              return kind === "count" || kind === "sum" || kind === "distinct" ? 0 : undefined
            })
          )
        )
      const expected = numbers(evaluatePlainly(plan, plain))
      expect(numbers(evaluate(plan, columns))).toEqual(expected)
      expect(numbers(evaluate(plan, columns))).toEqual(expected)
    }),
    { numRuns: runs }
  )
}, 3_600_000)

/** Why a figure of the village changed: late rows and moved grids are found where they were put. */
import { Compare, Dataset, Formula, Kpi, Measure, Period, Plugin, Rational, Registry, type Row } from "@shequ/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import * as arbitrary from "../src/testing/semantics/arbitrary.ts"
import { rowsOf } from "../src/testing/semantics/judge.ts"
import { at, Case, places, type VillageRows, village } from "../src/testing/semantics/village.ts"

/** `SHEQU_PROPERTY_RUNS=5000` for the long run. */
const numRuns = Number(process.env.SHEQU_PROPERTY_RUNS ?? 150)
const urgent = Kpi.make({
  id: "village.urgent",
  name: { zh: "紧急占比", en: "Urgent share" },
  unit: "percent",
  better: "lower",
  value: Formula.ratio(
    Measure.count(Case, (row) => row.urgent),
    Measure.count(Case)
  )
})
const registry = Registry.make([
  Plugin.make({ id: "v", version: "1", name: { zh: "例村", en: "Village" }, ...village, kpis: [urgent] })
])
const datasetOf = (rows: VillageRows): Dataset.Dataset => {
  const dataset = Dataset.make(registry)
  for (const [collection, some] of rowsOf({ rows })) Dataset.add(dataset, collection, some)
  return dataset
}

const moving: NonNullable<VillageRows["places"]> = [
  ...places.filter((place) => place.id !== "g2"),
  { id: "d", name: "乙社区", level: "community", parentId: "city", validFrom: "2000-01-01" },
  { id: "g2", name: "二网格", level: "grid", parentId: "c", validFrom: "2000-01-01", validTo: "2010-04-01" },
  { id: "g2", name: "二网格", level: "grid", parentId: "d", validFrom: "2010-04-01" }
]
const cases = (day: string, gridId: string, all: number, some: number): ReadonlyArray<Row.Row<typeof Case>> =>
  Array.from({ length: all }, (_, index) => ({
    id: `${day}-${gridId}-${index}`,
    gridId,
    receivedAt: at(day),
    urgent: index < some
  }))
const asked = {
  kpi: urgent.id,
  place: "c",
  earlier: Period.quarter(2010, 1),
  current: Period.quarter(2010, 2)
}

it("tells late data, redrawn grids, more urgent cases and fewer cases apart", () => {
  const early = [...cases("2010-02-01", "g1", 10, 2), ...cases("2010-02-02", "g2", 10, 8)]
  const late = cases("2010-03-03", "g1", 5, 5)
  const now = cases("2010-05-01", "g1", 12, 6)
  const found = Compare.change(registry, asked, {
    then: datasetOf({ places: moving, cases: early }),
    now: datasetOf({ places: moving, cases: [...early, ...late, ...now] })
  })
  if (found === undefined) throw new Error("no change")
  const value = (numerator: bigint, denominator: bigint) => Rational.make(numerator, denominator)
  expect([found.earlier, found.current, found.restated, found.redrawn].map((one) => one.value)).toEqual([
    value(10n, 20n),
    value(6n, 12n),
    value(15n, 25n),
    value(7n, 15n)
  ])
  const { boundary, change, denominator, lateData, numerator } = found.parts
  expect(change).toEqual(Rational.zero)
  expect([boundary, denominator, lateData, numerator].reduce(Rational.add)).toEqual(Rational.zero)
  // Late: 10/20 → 15/25 in the old tree, 2/10 → 7/15 in the new; the mean of both.
  expect(lateData).toEqual(Rational.make(11n, 60n))
  expect(boundary).toEqual(Rational.make(-13n, 60n))
})

it("finds no late data where all was known, and no boundary where no place moved", () => {
  const rows = [...cases("2010-02-01", "g1", 10, 2), ...cases("2010-05-01", "g1", 12, 6)]
  const parts = Compare.change(registry, asked, { now: datasetOf({ cases: rows }) })?.parts
  expect(parts).toMatchObject({ boundary: Rational.zero, lateData: Rational.zero, change: Rational.make(3n, 10n) })
})

it("adds up for whatever rows came when, and wherever grids went", () => {
  let told = 0
  fc.assert(
    fc.property(arbitrary.rows, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (rows, isLate) => {
      const early = { ...rows, cases: (rows.cases ?? []).filter((_, index) => isLate[index] !== true) }
      const found = Compare.change(registry, asked, { now: datasetOf(rows), then: datasetOf(early) })
      if (found === undefined) return
      told += 1
      const { boundary, change, denominator, lateData, numerator, rest } = found.parts
      const { zero } = Rational
      const { current, earlier } = found
      expect(change).toEqual(Rational.subtract(current.value ?? zero, earlier.value ?? zero))
      expect([boundary, denominator, lateData, numerator, rest].reduce(Rational.add)).toEqual(change)
    }),
    { numRuns }
  )
  expect(told).toBeGreaterThan(0)
})

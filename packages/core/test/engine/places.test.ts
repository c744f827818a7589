import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Period, placesIn, placeTree, Rational, type Results } from "../../src/index.ts"
import {
  ancestors,
  type CaseRow,
  dayAfter,
  drawn,
  Place,
  type PlaceRow,
  type Redrawing,
  redraw,
  registry,
  resultsOf
} from "./city.ts"

const [spring, summer] = [Period.quarter(2026, 1), Period.quarter(2026, 2)] as const
const count = (results: Results.Results, place: string, period: Period.Period): number => {
  const value = results.find({ kpi: "city.cases", place, period })?.value
  return value === undefined ? 0 : Rational.toNumber(value)
}
/** So many cases of a grid on a day. */
const some = (grid: string, on: CaseRow["on"], many: number): ReadonlyArray<CaseRow> =>
  Array.from({ length: many }, (_, index) => ({ id: `${grid}-${on}-${index}`, on, placeId: grid }))

describe("a grid that is split", () => {
  const map = redraw(drawn, { on: "2026-04-01", split: "g0", into: ["g0a", "g0b"] })
  const rows = [
    ...some("g0", "2026-02-01", 7),
    ...some("g0a", "2026-05-01", 4),
    ...some("g0b", "2026-05-01", 2),
    ...some("g1", "2026-02-01", 1)
  ]

  it("keeps its figures from before, and so do all places above", () => {
    const before = resultsOf(
      drawn,
      rows.filter((row) => row.on < "2026-04-01"),
      [spring]
    )
    for (const tree of ["then", "now"] as const) {
      const after = resultsOf(map, rows, [spring, summer], tree)
      for (const place of ["g0", "g1", "c0", "t0", "d0", "city", "c1"]) {
        expect(count(after, place, spring)).toBe(count(before, place, spring))
      }
      expect(["g0", "g0a", "g0b", "c0", "city"].map((place) => count(after, place, summer))).toEqual([0, 4, 2, 6, 6])
    }
  })

  it("is listed for as long as it was there", () => {
    const tree = placeTree(registry, [[Place.id, map]])
    const grids = (on: CaseRow["on"]) => placesIn(tree, { level: "grid", on, within: "c0" }).map((place) => place.id)
    expect(grids("2026-03-31")).toEqual(["g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7"])
    expect(grids("2026-04-01")).toEqual(["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g0a", "g0b"])
    expect(placesIn(tree, { level: "township", on: "2026-04-01" })).toHaveLength(12)
    expect(placesIn(tree, { level: "community", on: "2026-04-01", within: "d1" })[0]).toEqual({
      id: "c20",
      name: "community 20",
      level: "community",
      chain: ["c20", "t4", "d1", "city"]
    })
  })
})

it("merges grids without changing what either was", () => {
  const map = redraw(drawn, { on: "2026-04-01", merge: ["g2", "g3"], into: "g23" })
  const rows = [...some("g2", "2026-03-31", 3), ...some("g3", "2026-03-31", 5), ...some("g23", "2026-04-01", 4)]
  const results = resultsOf(map, rows, [spring, summer])
  expect(["g2", "g3", "g23", "c0"].map((place) => count(results, place, spring))).toEqual([3, 5, 0, 8])
  expect(["g2", "g3", "g23", "c0"].map((place) => count(results, place, summer))).toEqual([0, 0, 4, 4])
})

describe("a community that moves to another district's township", () => {
  const map = redraw(drawn, { on: "2026-04-01", move: "c0", to: "t11" })
  const rows = [...some("g0", "2026-02-01", 7), ...some("g0", "2026-05-01", 4)]

  it("is counted where it was, as then", () => {
    const results = resultsOf(map, rows, [spring, summer])
    expect(["t0", "d0", "t11", "d2", "city"].map((place) => count(results, place, spring))).toEqual([7, 7, 0, 0, 7])
    expect(["t0", "d0", "t11", "d2", "city"].map((place) => count(results, place, summer))).toEqual([0, 0, 4, 4, 4])
  })

  it("is counted where it is, as now – and now is the plan's last day", () => {
    const results = resultsOf(map, rows, [spring, summer], "now")
    expect(["t0", "d0", "t11", "d2", "city"].map((place) => count(results, place, spring))).toEqual([0, 0, 7, 7, 7])
    const earlier = resultsOf(map, rows, [spring], "now")
    expect(["t0", "d0", "t11", "d2", "city"].map((place) => count(earlier, place, spring))).toEqual([7, 7, 0, 0, 7])
  })

  it("takes a closed grid along, as now", () => {
    const both = redraw(redraw(drawn, { on: "2026-03-01", split: "g0", into: ["g0a"] }), {
      on: "2026-04-01",
      move: "c0",
      to: "t11"
    })
    const results = resultsOf(both, rows, [spring, summer], "now")
    expect(["g0", "c0", "t0", "t11"].map((place) => count(results, place, spring))).toEqual([7, 7, 0, 7])
  })
})

it("never loses or doubles a case, wherever the city is redrawn", () => {
  const day = fc.integer({ min: 0, max: 180 }).map(dayAfter)
  const index = (max: number) => fc.integer({ min: 0, max: max - 1 })
  const redrawing: fc.Arbitrary<Redrawing> = fc.oneof(
    fc.record({ on: day, move: index(480).map((n) => `g${n}`), to: index(60).map((n) => `c${n}`) }),
    fc.record({ on: day, move: index(60).map((n) => `c${n}`), to: index(12).map((n) => `t${n}`) }),
    fc.record({ on: day, move: index(12).map((n) => `t${n}`), to: index(3).map((n) => `d${n}`) }),
    fc.tuple(day, index(480)).map(([on, n]) => ({ on, split: `g${n}`, into: [`g${n}a`, `g${n}b`] })),
    fc.tuple(day, index(479)).map(([on, n]) => ({ on, merge: [`g${n}`, `g${n + 1}`], into: `g${n}m` }))
  )
  const inOrder = (all: ReadonlyArray<Redrawing>): ReadonlyArray<Redrawing> => {
    const seen = new Set<string>()
    return [...all]
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .filter((one) => {
        const touched = "move" in one ? [one.move] : "split" in one ? [one.split] : one.merge
        const isNew = touched.every((place) => !seen.has(place))
        for (const place of touched) seen.add(place)
        return isNew
      })
  }
  fc.assert(
    fc.property(
      fc.array(redrawing, { maxLength: 12 }),
      fc.array(fc.tuple(index(480), day), { maxLength: 200 }),
      (changes, happened) => {
        const map = inOrder(changes).reduce<ReadonlyArray<PlaceRow>>(redraw, drawn)
        const rows = happened.map(([grid, on], n): CaseRow => ({ id: `k${n}`, on, placeId: `g${grid}` }))
        const periods = [spring, summer]
        for (const tree of ["then", "now"] as const) {
          const results = resultsOf(map, rows, periods, tree)
          for (const period of periods) {
            const expected = new Map<string, number>()
            for (const { on, placeId } of rows) {
              if (!Period.contains(period, on)) continue
              const at = tree === "then" ? on : Period.last(summer)
              for (const place of ancestors(map, placeId, at)) expected.set(place, (expected.get(place) ?? 0) + 1)
            }
            for (const place of results.places.keys())
              expect(count(results, place, period)).toBe(expected.get(place) ?? 0)
          }
        }
      }
    ),
    { numRuns: Number(process.env.SHEQU_PROPERTY_RUNS ?? 60) }
  )
})

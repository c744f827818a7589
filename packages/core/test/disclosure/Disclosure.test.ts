import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Disclosure, type Kpi, Rational, type Result, type Results } from "../../src/index.ts"
import { known } from "./attack.ts"
import { atoms, poor, registry, resultsOf, share, total } from "./town.ts"

/** `SHEQU_PROPERTY_RUNS=5000` for the long run. */
const runs = Number(process.env.SHEQU_PROPERTY_RUNS ?? 150)
const k = 5
const shown = (results: Results.Results, kpi: Kpi.Kpi): Readonly<Record<string, string>> =>
  Object.fromEntries(
    results.all
      .filter((one) => one.kpi === kpi.id)
      .map((one: Result.Result) => [
        `${one.place}${one.breakdown === undefined ? "" : `/${one.breakdown.key}`}`,
        one.value === undefined ? one.status : Rational.toText(one.value, 2)
      ])
  )

/** Households of [g1 a, g1 b, g2 a, g2 b, g3 a, g3 b], none of them poor. */
const town = (...counts: ReadonlyArray<number>): ReadonlyArray<number> => counts.flatMap((count) => [0, count])

describe("withholding", () => {
  it("hides what is few, and another so that the total does not tell", () => {
    const results = resultsOf(town(3, 20, 9, 30, 40, 50), { kpis: [total], places: ["g1"] })
    expect(shown(Disclosure.apply(registry, results, { k }), total)).toEqual({
      g1: "23",
      "g1/a": "suppressed",
      "g1/b": "suppressed"
    })
  })

  it("prints nought, and leaves alone what is not few", () => {
    const results = resultsOf(town(0, 20, 9, 30, 40, 50), { kpis: [total], places: ["g1", "g2"] })
    expect(Disclosure.apply(registry, results, { k }).all).toEqual(results.all)
  })

  it("withholds with its reason, and without number, parts, grade or changes", () => {
    const results = resultsOf(town(3, 20, 9, 30, 40, 50), { kpis: [total], places: ["g1"] })
    const one = Disclosure.apply(registry, results, { k }).all.find((each) => each.breakdown?.key === "a")
    expect(one).toMatchObject({ status: "suppressed", reason: { is: "few" }, comparisons: [] })
    expect(one).not.toHaveProperty("value")
  })

  it("does not let places be subtracted from the place above", () => {
    const results = resultsOf(town(3, 0, 20, 0, 40, 0), { kpis: [total] })
    const told = shown(Disclosure.apply(registry, results, { k }), total)
    expect([told.g1, told.g2]).toEqual(["suppressed", "suppressed"])
    expect([told.c1, told.t]).toEqual(["23", "63"])
  })

  it("withholds a share with its part, and that part wherever else it stands", () => {
    const counts = atoms.map((atom) => (atom.poor ? (atom.grid === "g1" && atom.kind === "a" ? 2 : 10) : 30))
    const results = resultsOf(counts)
    const told = Disclosure.apply(registry, results, { k })
    expect(shown(told, share)["g1/a"]).toBe("suppressed")
    expect(shown(told, poor)["g1/a"]).toBe("suppressed")
    expect(shown(told, total)["g1/a"]).toBe("32")
    expect(known(counts, [told], k)).toEqual([])
  })

  it("counts a place that nobody printed, when a sum would tell of it", () => {
    const results = resultsOf(town(20, 0, 3, 0, 40, 0), { kpis: [total], places: ["c1", "g1"] })
    const told = shown(Disclosure.apply(registry, results, { k }), total)
    expect([told.c1, told.g1]).toContain("suppressed")
  })

  it("does not let a new release tell how few came late", () => {
    const published = [
      Disclosure.apply(registry, resultsOf(town(20, 0, 30, 0, 40, 0), { kpis: [total], places: ["g1"] }), { k })
    ]
    const now = resultsOf(town(22, 0, 30, 0, 40, 0), { kpis: [total], places: ["g1"] })
    expect(shown(Disclosure.apply(registry, now, { k, published }), total).g1).toBe("suppressed")
    const more = resultsOf(town(26, 0, 30, 0, 40, 0), { kpis: [total], places: ["g1"] })
    expect(shown(Disclosure.apply(registry, more, { k, published }), total).g1).toBe("26")
  })

  it("does not let a new release give away what an earlier one withheld", () => {
    const counts = town(3, 20, 9, 30, 40, 50)
    const published = [Disclosure.apply(registry, resultsOf(counts, { kpis: [total], places: ["g1"] }), { k })]
    expect(shown(published[0] as Results.Results, total)["g1/b"]).toBe("suppressed")
    const now = Disclosure.apply(registry, resultsOf(counts, { kpis: [total], places: ["c1", "g1", "g2"] }), {
      k,
      published
    })
    expect(known(counts, [now], k)).toEqual([])
    expect(shown(now, total)["g1/b"]).toBe("suppressed")
  })

  it("tells the office what is withheld and why, and what was given away long ago", () => {
    const counts = town(3, 20, 9, 30, 40, 50)
    const results = resultsOf(counts, { kpis: [total], places: ["g1"] })
    const { lost, withheld } = Disclosure.audit(registry, results, { k })
    expect(withheld.map((one) => [one.query.breakdown?.key, one.because])).toEqual([
      ["a", "few"],
      ["b", "complement"]
    ])
    expect(lost).toEqual([])
    expect(Disclosure.audit(registry, results, { k, published: [results] }).lost).not.toEqual([])
  })

  it("rounds what it prints, and works shares out from what is rounded", () => {
    const counts = atoms.map((atom) => (atom.poor ? 7 : 26))
    const told = Disclosure.apply(registry, resultsOf(counts, { places: ["g1"] }), { k, rounding: 5 })
    expect(shown(told, total)).toEqual({ g1: "65", "g1/a": "35", "g1/b": "35" })
    expect(shown(told, poor)).toEqual({ g1: "15", "g1/a": "5", "g1/b": "5" })
    expect(told.all.find((one) => one.kpi === share.id)?.value).toEqual(Rational.make(15n, 65n))
    expect(told.all.every((one) => one.qualifier === "approx")).toBe(true)
  })
})

const few = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 7, max: 30 }))
const counts = fc.array(few, { minLength: atoms.length, maxLength: atoms.length })
const asked = fc.subarray([total, poor, share], { minLength: 1 })
const where = fc.subarray(["t", "c1", "c2", "g1", "g2", "g3"], { minLength: 1 })

describe("a reader with pencil and paper", { timeout: 600_000 }, () => {
  it("cannot work out one withheld number", () => {
    let cells = 0
    let hidden = 0
    fc.assert(
      fc.property(counts, asked, where, (truth, kpis, places) => {
        const told = Disclosure.apply(registry, resultsOf(truth, { kpis, places }), { k })
        cells += told.all.length
        hidden += told.all.filter((one) => one.status === "suppressed").length
        expect(known(truth, [told], k)).toEqual([])
        for (const one of told.all) {
          for (const number of one.unit === "percent" ? [one.numerator, one.denominator] : [one.value]) {
            expect(number === undefined || number.n === 0n || number.n >= BigInt(k)).toBe(true)
          }
        }
      }),
      { numRuns: runs }
    )
    expect(hidden).toBeLessThan(cells)
  })

  it("cannot from two releases either, nor tell how few came late", () => {
    const late = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, few), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(counts, late, where, (truth, more, places) => {
        const kpis = [total]
        const first = Disclosure.apply(registry, resultsOf(truth, { kpis, places }), { k })
        const later = truth.map((count, index) => count + (more[index] ?? 0))
        const second = Disclosure.apply(registry, resultsOf(later, { kpis, places }), { k, published: [first] })
        expect(known([...truth, ...more], [first, second], k, 1)).toEqual([])
      }),
      { numRuns: Math.ceil(runs / 10) }
    )
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Compare, Period, Rational, type Result, type Results } from "../../src/index.ts"

/** `SHEQU_PROPERTY_RUNS=100000` for the long run. */
const numRuns = Number(process.env.SHEQU_PROPERTY_RUNS ?? 2000)
const { Decomposition } = Compare
const n = Rational.fromInteger
const share = (numerator: number, denominator: number): Compare.Decomposition.Figure => ({
  value: Rational.make(BigInt(numerator), BigInt(denominator)),
  numerator: n(numerator),
  denominator: n(denominator)
})
const shares = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 })).map(([a, b]) => share(a, b))
const amounts = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => ({ value: n(value) }))
const sum = (of: Compare.Decomposition.Decomposition): Rational.Rational =>
  [of.numerator, of.denominator, of.rest, of.boundary, of.lateData].reduce(Rational.add)

describe("a change of a share", () => {
  it("is split between numerator and denominator", () => {
    // From 40 of 80 to 66 of 88: 10 % more to do, and 65 % more done.
    const parts = Decomposition.of({ earlier: share(40, 80), current: share(66, 88) })
    expect(parts?.change).toEqual(Rational.make(1n, 4n))
    expect(parts?.numerator).toEqual(Rational.make(26n * 168n, 2n * 80n * 88n))
    expect(parts?.denominator).toEqual(Rational.make(-106n * 8n, 2n * 80n * 88n))
  })

  it("adds up exactly, and turns its signs when the periods change places", () => {
    fc.assert(
      fc.property(shares, shares, (earlier, current) => {
        const parts = Decomposition.of({ earlier, current })
        const back = Decomposition.of({ earlier: current, current: earlier })
        if (parts === undefined || back === undefined) throw new Error("no parts")
        expect(sum(parts)).toEqual(parts.change)
        for (const name of ["numerator", "denominator"] as const) {
          expect(Rational.add(parts[name], back[name])).toEqual(Rational.zero)
        }
      }),
      { numRuns }
    )
  })

  it("is due to the numerator alone when the denominator stayed, and the other way round", () => {
    expect(Decomposition.of({ earlier: share(1, 7), current: share(3, 7) })).toMatchObject({
      numerator: Rational.make(2n, 7n),
      denominator: Rational.zero
    })
    expect(Decomposition.of({ earlier: share(3, 7), current: share(3, 9) })).toMatchObject({
      numerator: Rational.zero,
      denominator: Rational.make(-2n, 21n)
    })
  })
})

it("adds up exactly with late data and redrawn places, for shares and for other figures", () => {
  for (const figure of [shares, amounts, fc.oneof(shares, amounts)]) {
    const maybe = fc.option(figure as fc.Arbitrary<Compare.Decomposition.Figure>, { nil: undefined })
    const some = fc.record({
      earlier: figure as fc.Arbitrary<Compare.Decomposition.Figure>,
      current: figure as fc.Arbitrary<Compare.Decomposition.Figure>,
      earlierKnownNow: maybe,
      earlierPlacesNow: maybe,
      earlierBothNow: maybe,
      currentPlacesNow: maybe
    })
    fc.assert(
      fc.property(some, (given) => {
        const figures = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined))
        const parts = Decomposition.of(figures as unknown as Compare.Decomposition.Figures)
        if (parts === undefined) throw new Error("no parts")
        expect(sum(parts)).toEqual(parts.change)
        expect(parts.change).toEqual(
          Rational.subtract(given.current.value as Rational.Rational, given.earlier.value as Rational.Rational)
        )
      }),
      { numRuns }
    )
  }
})

it("has no parts where a figure has no value", () => {
  expect(Decomposition.of({ earlier: {}, current: share(1, 2) })).toBeUndefined()
})

it("lists consecutive periods, and finds the figure in each", () => {
  const quarter = Period.quarter(2010, 2)
  const over = Compare.periods(quarter, 4)
  expect(over.map((one) => Period.label(one, "en"))).toEqual(["Q3 2009", "Q4 2009", "Q1 2010", "Q2 2010"])
  expect(Period.label(Compare.yearToDate(quarter), "en")).toBe("2010 up to 2010-06-30")
  const values = new Map(over.map((one, index) => [Period.key(one), [5, 9, undefined, 9][index]]))
  const results = {
    find: ({ period }: Results.Query) => {
      const value = values.get(Period.key(period))
      return value === undefined ? undefined : ({ value: n(value), period } as Result.Result)
    }
  } as Results.Results
  const { highest, lowest, points } = Compare.trend(results, { kpi: "k", place: "p" }, over)
  expect(points.map((one) => one.result?.value)).toEqual([n(5), n(9), undefined, n(9)])
  expect(lowest?.period).toEqual(over[0])
  expect(highest?.period).toEqual(over[3])
})

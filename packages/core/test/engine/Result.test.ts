import { describe, expect, it } from "vitest"
import { Period, Rational, Result, type Unit } from "../../src/index.ts"

const row = (unit: Unit.Unit, numerator: number, denominator: number) =>
  Result.toJson({
    kpi: "a.b",
    place: "p",
    period: Period.year(2010),
    isStock: false,
    unit,
    better: "neither",
    status: "ok",
    value: Rational.make(BigInt(numerator), BigInt(denominator)),
    numerator: Rational.fromInteger(numerator),
    denominator: Rational.fromInteger(denominator),
    qualifier: "exact",
    comparisons: [],
    decimals: 2
  })

describe("the row of results.json", () => {
  it.each([
    ["percent", 35, 62, 35, 62, 35 / 62],
    ["yuan-per-time", 1_335_350, 4, 13_353.5, 4, 3338.375],
    ["person-per-square-kilometre", 1110, 118_000, 1110, 0.118, 1110 / 0.118]
  ] as const)("of a ratio in %s: its parts give its value", (unit, n, d, numerator, denominator, value) => {
    const found = row(unit, n, d)
    expect(found).toMatchObject({ numerator, denominator })
    expect(found.value).toBeCloseTo(value, 9)
    expect((found.numerator ?? 0) / (found.denominator ?? 1)).toBeCloseTo(value, 9)
  })
})

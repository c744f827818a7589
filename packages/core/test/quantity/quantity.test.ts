import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Qualifier, Rational } from "../../src/index.ts"

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => Rational.make(n, d))

describe("Rational", () => {
  it.each([
    [74n, 79n, "93.67"],
    [1n, 32n, "3.13"],
    [35n, 62n, "56.45"],
    [6n, 31n, "19.35"],
    [60n, 98n, "61.22"],
    [9n, 425n, "2.12"],
    [2n, 3n, "66.67"],
    [-1n, 8n, "-12.5"],
    [-1n, 32n, "-3.13"]
  ])("%d of %d in per cent is %s, half-up", (n, d, text) =>
    expect(Rational.toText(Rational.multiply(Rational.make(n, d), Rational.fromInteger(100)), 2)).toBe(text)
  )

  it("rounds to the nearest, and away from zero on a tie", () => {
    fc.assert(
      fc.property(rational, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const shown = Rational.fromNumber(0)
        const [whole = "0", fraction = ""] = Rational.toFixed(value, places).split(".")
        const scale = 10n ** BigInt(places)
        const printed = Rational.make(BigInt(whole + fraction), scale)
        const error = Rational.subtract(printed, value)
        const half = Rational.make(1n, 2n * scale)
        const size = error.n < 0n ? Rational.subtract(shown, error) : error
        expect(Rational.compare(size, half)).toBeLessThanOrEqual(0)
        if (Rational.equals(size, half)) expect(error.n > 0n).toBe(value.n > 0n)
      })
    )
  })

  it("is a field", () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(Rational.multiply(a, Rational.add(b, c))).toEqual(
          Rational.add(Rational.multiply(a, b), Rational.multiply(a, c))
        )
        if (b.n !== 0n) expect(Rational.multiply(Rational.divide(a, b) ?? Rational.zero, b)).toEqual(a)
      })
    )
  })

  it("takes decimal text for what it says", () => {
    expect(Rational.fromNumber(0.1)).toEqual({ n: 1n, d: 10n })
    expect(Rational.fromNumber(1e-7)).toEqual({ n: 1n, d: 10_000_000n })
    expect(Rational.fromNumber(-2.5e21)).toEqual({ n: -2_500_000_000_000_000_000_000n, d: 1n })
  })
})

describe("Qualifier", () => {
  const qualifier = fc.constantFrom(...(Object.keys(Qualifier.bits) as Array<Qualifier.Qualifier>))

  it("joins in any order and grouping", () => {
    fc.assert(
      fc.property(fc.array(qualifier, { minLength: 1 }), (all) => {
        const bits = all.reduce((found, one) => found | Qualifier.bits[one], 0)
        expect(Qualifier.fromBits(bits)).toBe(
          Qualifier.fromBits(all.toReversed().reduce((found, one) => found | Qualifier.bits[one], 0))
        )
      })
    )
  })

  it.each([
    ["more-than", "exact", "more-than"],
    ["exact", "more-than", "less-than"],
    ["at-least", "at-least", "unknown"],
    ["at-least", "at-most", "at-least"],
    ["approx", "more-than", "approx"],
    ["lost", "exact", "lost"],
    ["asserted", "exact", "asserted"]
  ] as const)("%s over %s is %s", (above, below, joined) => expect(Qualifier.joinMirrored(above, below)).toBe(joined))

  it("keeps a bound a bound: whatever the true parts are, the quotient is on the stated side", () => {
    const bound = fc.constantFrom<Qualifier.Qualifier>("exact", "more-than", "at-least", "less-than", "at-most")
    const holds = (of: Qualifier.Qualifier, truth: number, stated: number): boolean =>
      ({
        exact: truth === stated,
        "more-than": truth > stated,
        "at-least": truth >= stated,
        "less-than": truth < stated,
        "at-most": truth <= stated
      })[of as "exact"] ?? true
    const number = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(bound, bound, number, number, number, number, (qa, qb, a, trueA, b, trueB) => {
        fc.pre(holds(qa, trueA, a) && holds(qb, trueB, b))
        expect(holds(Qualifier.joinMirrored(qa, qb), trueA / trueB, a / b)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})

import { describe, expect, it } from "vitest"
import { Qualifier, Rational, type Unit } from "../../src/index.ts"
import { figureText, type Style } from "../../src/report/figureText.ts"

const cases: ReadonlyArray<readonly [number, Unit.Unit, Qualifier.Qualifier, string, string, Partial<Style>?]> = [
  [20, "household", "exact", "20户", "20 households"],
  [1, "household", "exact", "1户", "1 household"],
  [1, "entry", "exact", "1条", "1 entry"],
  [0, "incident", "exact", "0起", "0 cases"],
  [20, "person", "asserted", "20人", "20 persons"],
  [20, "person", "approx", "约20人", "about 20 persons"],
  [900_000, "yuan", "more-than", "9000多元", "more than 9000 yuan"],
  [900_700, "yuan", "more-than", "超过9007元", "more than 9007 yuan"],
  [10, "incident", "more-than", "10余起", "more than 10 cases", { moreThan: "余" }],
  [5, "thing", "at-least", "5个以上", "at least 5 units"],
  [5, "thing", "less-than", "不足5个", "less than 5 units"],
  [5, "thing", "at-most", "5个以内", "at most 5 units"],
  [5, "thing", "unknown", "约5个", "roughly 5 units"],
  [494_350, "yuan", "exact", "4943.5元", "4943.5 yuan"],
  [1_335_350, "yuan", "exact", "13353.5元", "13353.5 yuan"],
  [0.5, "percent", "exact", "50%", "50%"],
  [0.9, "percent", "more-than", "超过90%", "more than 90%"],
  [0.9, "percent", "at-least", "90%以上", "at least 90%"],
  [0.0687, "permille", "exact", "68.7‰", "68.7‰"],
  [5400, "second", "exact", "5400秒", "5400 seconds"],
  [5400, "hour", "exact", "1.5小时", "1.5 hours"],
  [1, "person", "exact", "一人", "one person", { as: "words" }],
  [2, "place", "exact", "两处", "two places", { as: "words" }],
  [10, "incident", "more-than", "十多起", "more than ten cases", { as: "words" }],
  [1.5, "one", "exact", "1.5", "1.5", { as: "words" }]
]

describe("a number is printed with its qualifier and unit", () => {
  it.each(cases.map(([value, unit, qualifier, zh, en, style = {}]) => ({ value, unit, qualifier, zh, en, style })))(
    "$value $unit $qualifier: $zh, $en",
    ({ en, qualifier, style, unit, value, zh }) => {
      const of = Rational.fromNumber(value)
      expect(figureText(of, unit, qualifier, { language: "zh", ...style })).toBe(zh)
      expect(figureText(of, unit, qualifier, { language: "en", ...style })).toBe(en)
    }
  )

  it("takes other words for the unit", () => {
    const one = Rational.fromInteger(1)
    expect(figureText(one, "person", "exact", { language: "zh", unit: "名" })).toBe("1名")
    expect(figureText(one, "person", "exact", { language: "en", unit: ["member", "members"] })).toBe("1 member")
    expect(figureText(Rational.zero, "person", "exact", { language: "en", unit: ["member", "members"] })).toBe(
      "0 members"
    )
  })

  it("rounds half-up on the exact value", () => {
    expect(figureText(Rational.make(74n, 79n), "percent", "exact", { language: "zh" })).toBe("93.67%")
    expect(figureText(Rational.make(1n, 32n), "percent", "exact", { language: "zh" })).toBe("3.13%")
  })

  it("never prints a bound as if it were exact", () => {
    for (const qualifier of Qualifier.Qualifier.literals) {
      if (["exact", "asserted", "lost"].includes(qualifier)) continue
      for (const language of ["zh", "en"] as const) {
        for (const value of [0, 7, 10, 9000]) {
          const of = Rational.fromInteger(value)
          const bare = figureText(of, "household", "exact", { language })
          expect(figureText(of, "household", qualifier, { language })).not.toBe(bare)
        }
      }
    }
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Numbering, Period, Qualifier, Rational, type Result } from "../../src/index.ts"
import { changeText, direction, shortChangeText } from "../../src/report/changeText.ts"
import { dateText } from "../../src/report/dateText.ts"
import { inWords } from "../../src/report/numerals.ts"
import { ruleText, targetText } from "../../src/report/ruleText.ts"
import { figure } from "./results.ts"

const compared = (
  now: number,
  before: number,
  nowIs: Qualifier.Qualifier = "exact",
  beforeIs: Qualifier.Qualifier = "exact"
): readonly [Result.Result, Result.Comparison] => {
  const value = Rational.fromInteger(now)
  const earlier = Rational.fromInteger(before)
  const change = Rational.subtract(value, earlier)
  const relative = Rational.divide(change, earlier)
  const comparison: Result.Comparison = {
    against: "same-period-last-year",
    period: Period.halfYear(2009, 1),
    value: earlier,
    qualifier: Qualifier.joinMirrored(nowIs, beforeIs),
    change,
    ...(relative === undefined ? {} : { relative })
  }
  return [figure("a.b", now, { unit: "incident", qualifier: nowIs, comparisons: [comparison] }), comparison]
}

describe("comparison words", () => {
  const relative = { mode: "relative", words: "rise" } as const
  const inDirection = { mode: "direction", words: "rise" } as const
  const amount = { mode: "amount", words: "increase" } as const

  it.each([
    [28, 32, relative, "较去年同期下降12.5%", "down 12.5% on the same period last year"],
    [36, 32, relative, "较去年同期上升12.5%", "up 12.5% on the same period last year"],
    [32, 32, relative, "与去年同期持平", "unchanged from the same period last year"],
    [28, 32, inDirection, "较去年同期有所下降", "down on the same period last year"],
    [28, 32, amount, "较去年同期减少4起", "down 4 cases on the same period last year"],
    [3, 0, relative, "较去年同期上升3起", "up 3 cases on the same period last year"],
    [0, 0, relative, "与去年同期持平", "unchanged from the same period last year"],
    [1_000_001, 1_000_000, relative, "较去年同期有所上升", "up on the same period last year"]
  ] as const)("%d after %d: %o", (now, before, how, zh, en) => {
    const [result, comparison] = compared(now, before)
    expect(changeText(result, comparison, how, "zh")).toBe(zh)
    expect(changeText(result, comparison, how, "en")).toBe(en)
  })

  it("says points where a share changed", () => {
    const result = figure("a.b", 0.834, { unit: "percent" })
    const comparison: Result.Comparison = {
      against: "previous-period",
      period: Period.halfYear(2009, 2),
      value: Rational.fromNumber(0.761),
      qualifier: "exact",
      change: Rational.fromNumber(0.073)
    }
    expect(changeText(result, comparison, relative, "zh")).toBe("较上期上升7.3个百分点")
    expect(shortChangeText(result, comparison, "en")).toBe("up 7.3 percentage points")
  })

  it("keeps the qualifier of what it compares, turned round when the figure fell", () => {
    expect(changeText(...compared(10, 8, "more-than"), relative, "zh")).toBe("较去年同期上升超过25%")
    expect(changeText(...compared(6, 8, "less-than"), relative, "zh")).toBe("较去年同期下降超过25%")
    expect(changeText(...compared(6, 8, "approx"), relative, "en")).toBe("down about 25% on the same period last year")
  })

  const numbers = fc.integer({ min: 0, max: 500 })
  const qualifiers = fc.constantFrom(...Qualifier.Qualifier.literals)

  it("agree with the sign of the change, or are not there", () => {
    fc.assert(
      fc.property(numbers, numbers, qualifiers, qualifiers, (now, before, nowIs, beforeIs) => {
        const [result, comparison] = compared(now, before, nowIs, beforeIs)
        const said = changeText(result, comparison, relative, "zh")
        if (nowIs === "exact" && beforeIs === "exact") {
          expect(said?.includes("上升")).toBe(now > before)
          expect(said?.includes("下降")).toBe(now < before)
          expect(said?.includes("持平")).toBe(now === before)
        }
        if (said?.includes("上升")) expect(now >= before).toBe(true)
        if (said?.includes("下降")) expect(now <= before).toBe(true)
        if (said?.includes("持平")) expect(now).toBe(before)
      })
    )
  })

  it("hold for every pair of true values that the bounds allow", () => {
    const allows: Partial<Record<Qualifier.Qualifier, (value: number, truth: number) => boolean>> = {
      exact: (value, truth) => value === truth,
      "more-than": (value, truth) => truth > value,
      "at-least": (value, truth) => truth >= value,
      "less-than": (value, truth) => truth < value,
      "at-most": (value, truth) => truth <= value
    }
    const bound = fc.constantFrom("exact", "more-than", "at-least", "less-than", "at-most")
    fc.assert(
      fc.property(
        numbers,
        numbers,
        numbers,
        numbers,
        bound,
        bound,
        (now, before, trueNow, trueBefore, nowIs, beforeIs) => {
          fc.pre(allows[nowIs]?.(now, trueNow) === true && allows[beforeIs]?.(before, trueBefore) === true)
          const [, comparison] = compared(now, before, nowIs, beforeIs)
          const said = direction(comparison)
          if (said === "up") expect(trueNow).toBeGreaterThan(trueBefore)
          if (said === "down") expect(trueNow).toBeLessThan(trueBefore)
          if (said === "same") expect(trueNow).toBe(trueBefore)
        }
      ),
      { numRuns: 2000 }
    )
  })
})

it.each([
  [0, "零", "zero"],
  [2, "两", "two"],
  [10, "十", "ten"],
  [12, "十二", "twelve"],
  [22, "二十二", undefined],
  [105, "一百零五", undefined],
  [10500, "一万零五百", undefined],
  [20000, "两万", undefined]
])("%d in words", (value, zh, en) => {
  expect(inWords(value, "zh")).toBe(zh)
  expect(inWords(value, "en")).toBe(en)
})

describe("rules and targets", () => {
  it.each([
    [{ value: 1, per: { zh: "次/月", en: "per month" } }, "每月一次", "once per month"],
    [{ value: 1, per: { zh: "次/季", en: "per quarter" } }, "每季度一次", "once per quarter"],
    [{ value: 2, per: { zh: "件/人·年", en: "per member and year" } }, "每人每年两件", "two per member and year"],
    [{ value: 3, per: { zh: "包", en: "guarantees for each frontage" } }, "三包", "three guarantees for each frontage"]
  ])("%o is %s", (rule, zh, en) => {
    expect(ruleText(rule, "zh")).toBe(zh)
    expect(ruleText(rule, "en")).toBe(en)
  })

  it.each([
    [{ atLeast: 0.95 }, "percent", "不低于95%", "at least 95%"],
    [{ atMost: 0 }, "incident", "零发生", "none at all"],
    [{ atMost: 500 }, "yuan", "不超过500元", "at most 500 yuan"],
    [{ atLeast: 1, atMost: 3 }, "person", "1人至3人", "1 person to 3 persons"],
    [{ below: "last-year" }, "incident", "低于去年同期", "below last year"]
  ] as const)("%o of %s is %s", (target, unit, zh, en) => {
    expect(targetText(target, unit, { language: "zh" })).toBe(zh)
    expect(targetText(target, unit, { language: "en" })).toBe(en)
  })
})

describe("dates", () => {
  const half = Period.halfYear(2010, 1)
  it.each([
    ["period", half, "2010年上半年", "first half of 2010"],
    ["within-year", half, "上半年", "first half of the year"],
    ["within-year", Period.quarter(2010, 1), "第一季度", "first quarter"],
    ["year", half, "2010年", "2010"],
    ["month", Period.month(2010, 5), "5月", "May"],
    ["day", Period.day("2010-03-05"), "3月5日", "5 March"],
    ["last-day", half, "6月30日", "30 June"],
    ["month-end", half, "6月底", "the end of June"]
  ] as const)("%s of %o", (form, period, zh, en) => {
    expect(dateText(period, form, "zh")).toBe(zh)
    expect(dateText(period, form, "en")).toBe(en)
  })
})

describe("numbering", () => {
  const paths = [[2], [2, 3], [2, 3, 1]]
  it("is 一、（一）1. in official papers", () =>
    expect(paths.map((path) => Numbering.official.heading(path, "zh"))).toEqual(["二、", "（三）", "1."]))
  it("is 一、1、(1) at the grassroots", () =>
    expect(paths.map((path) => Numbering.grassroots.heading(path, "zh"))).toEqual(["二、", "3、", "(1)"]))
  it("is 2.3.1 in English", () =>
    expect(paths.map((path) => Numbering.official.heading(path, "en"))).toEqual(["2. ", "2.3 ", "2.3.1 "]))
  it("says 一是…二是…, and 首先…其次…最后 within", () => {
    const run = (count: number, depth: number) =>
      Array.from({ length: count }, (_, index) => Numbering.grassroots.runIn(index + 1, count, depth, "zh"))
    expect(run(3, 0)).toEqual(["一是", "二是", "三是"])
    expect(run(2, 1)).toEqual(["首先，", "其次，"])
    expect(run(4, 1)).toEqual(["首先，", "其次，", "再次，", "最后，"])
    expect(run(5, 1)[3]).toBe("此外，")
  })
})

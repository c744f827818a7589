/** Rules and targets in words. */
import type { Rule } from "../kpi/Rule.ts"
import type { Target } from "../kpi/Target.ts"
import * as Rational from "../quantity/Rational.ts"
import { shown, type Unit } from "../quantity/Unit.ts"
import type { Language } from "../Words.ts"
import { figureText, type Style } from "./figureText.ts"
import { inWords } from "./numerals.ts"
import type { Noun } from "./Prose.ts"
import { wording } from "./words.ts"

const wholeNames: Readonly<Record<string, string>> = { 季: "季度" }

/** The number of a rule alone: `一次`; `one`, or `one suggestion` when a noun is given. */
export const ruleCount = (rule: Rule, language: Language, unit?: Noun): string => {
  const number = inWords(rule.value, language) ?? String(rule.value)
  const given = typeof unit === "object" ? unit[rule.value === 1 ? 0 : 1] : unit
  if (language === "en") return given === undefined ? number : `${number} ${given}`
  return `${number}${given ?? rule.per.zh.split("/")[0] ?? ""}`
}

/** A rule: `每月一次`, `每人每年一件`; `one class per month`. */
export const ruleText = (rule: Rule, language: Language, unit?: Noun): string => {
  const count = ruleCount(rule, language, unit)
  if (language === "en") {
    const once = rule.value === 1 && unit === undefined
    return `${once ? "once" : count} ${rule.per.en}`
  }
  const [, per] = rule.per.zh.split("/")
  if (per === undefined) return count
  const every = per
    .split("·")
    .map((one) => `每${wholeNames[one] ?? one}`)
    .join("")
  return `${every}${count}`
}

/** A target: `不低于95%`, `零发生`, `低于去年同期`; `undefined` for one that asks for nothing. */
export const targetText = (target: Target, unit: Unit, style: Style): string | undefined => {
  const words = wording[style.language].target
  const { times, over } = shown(unit)
  const isShare = unit === "percent" || unit === "permille" || unit === "per-100"
  const text = (value: number): string => {
    const of = Rational.fromNumber(value)
    const stored = isShare ? of : Rational.make(of.n * BigInt(over), of.d * BigInt(times))
    return figureText(stored, unit, "exact", style)
  }
  const { atLeast, atMost, below } = target
  if (atLeast !== undefined && atMost !== undefined) return words.between(text(atLeast), text(atMost))
  if (atLeast !== undefined) return words.atLeast(text(atLeast))
  if (atMost !== undefined) return atMost === 0 ? words.none : words.atMost(text(atMost))
  return below === undefined ? undefined : words.belowLastYear
}

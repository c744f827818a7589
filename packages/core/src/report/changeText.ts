/** How a figure changed, in words that agree with the numbers – or no words, where the numbers do not tell. */
import type { Comparison, Result } from "../engine/Result.ts"
import type { Against } from "../kpi/Formula.ts"
import { mirror } from "../quantity/Qualifier.ts"
import * as Rational from "../quantity/Rational.ts"
import type { Period } from "../time/Period.ts"
import type { Language } from "../Words.ts"
import { figureText } from "./figureText.ts"
import type { Change } from "./Prose.ts"
import { wording } from "./words.ts"

export type Direction = "up" | "down" | "same"

/** Which way the figure went; `undefined` where a bound or a missing value leaves it open. */
export const direction = (comparison: Comparison): Direction | undefined => {
  const { change, qualifier } = comparison
  if (change === undefined) return undefined
  const sign = Rational.compare(change, Rational.zero)
  switch (qualifier) {
    case "exact":
    case "asserted":
      return sign > 0 ? "up" : sign < 0 ? "down" : "same"
    case "approx":
      return sign > 0 ? "up" : sign < 0 ? "down" : undefined
    case "more-than":
      return sign >= 0 ? "up" : undefined
    case "at-least":
      return sign > 0 ? "up" : undefined
    case "less-than":
      return sign <= 0 ? "down" : undefined
    case "at-most":
      return sign < 0 ? "down" : undefined
    default:
      return undefined
  }
}

/** 去年同期, 上季度: the earlier period in words. */
export const earlierName = (against: Against, period: Period, language: Language): string => {
  const words = wording[language]
  return against === "same-period-last-year" ? words.lastYear : (words.previous[period.kind] ?? words.previous.other)
}

const size = (value: Rational.Rational): Rational.Rational => ({ n: value.n < 0n ? -value.n : value.n, d: value.d })

/** By how much, without direction; `undefined` where it would print as nothing. */
const amount = (
  result: Result,
  comparison: Comparison,
  mode: Change["mode"],
  language: Language
): string | undefined => {
  const { change, relative, qualifier } = comparison
  if (change === undefined || mode === "direction") return undefined
  const of = change.n < 0n ? mirror(qualifier) : qualifier
  const isShare = result.unit === "percent" || result.unit === "permille"
  const text =
    mode === "relative" && relative !== undefined && !isShare
      ? figureText(size(relative), "percent", of, { language })
      : isShare
        ? figureText(size(change), result.unit, of, { language }).replace(/[%‰]/, wording[language].points)
        : figureText(size(change), result.unit, of, { language, decimals: result.decimals })
  return /[1-9]/.test(text) ? text : undefined
}

/** `较去年同期下降12.5%`, `较去年同期有所下降`, `与去年同期持平`; `undefined` where the numbers do not tell. */
export const changeText = (
  result: Result,
  comparison: Comparison,
  how: Pick<Change, "mode" | "words">,
  language: Language
): string | undefined => {
  const words = wording[language]
  const way = direction(comparison)
  if (way === undefined) return undefined
  const earlier = earlierName(comparison.against, result.period, language)
  if (way === "same") return words.sameAs(earlier)
  return words.changed(words.directions[how.words][way], amount(result, comparison, how.mode, language), earlier)
}

/** The same without the earlier period, for a column whose head names it: `下降12.5%`, `持平`. */
export const shortChangeText = (result: Result, comparison: Comparison, language: Language): string | undefined => {
  const words = wording[language]
  const way = direction(comparison)
  if (way === undefined || way === "same") return way === undefined ? undefined : words.same
  const by = amount(result, comparison, "relative", language)
  const space = language === "en" && by !== undefined ? " " : ""
  return `${words.directions.rise[way]}${space}${by ?? ""}`
}

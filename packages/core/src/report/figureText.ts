/** A number as it is printed: with what its qualifier and its unit add to it. */
import { inShownScale, unitText } from "../engine/Result.ts"
import { affixes, type Qualifier } from "../quantity/Qualifier.ts"
import * as Rational from "../quantity/Rational.ts"
import { decimals, type Unit } from "../quantity/Unit.ts"
import type { Language } from "../Words.ts"
import { inWords } from "./numerals.ts"
import type { Noun } from "./Prose.ts"
import { singular, wording } from "./words.ts"

export interface Style {
  readonly language: Language
  readonly unit?: Noun
  readonly as?: "words"
  readonly moreThan?: "多" | "余"
  readonly decimals?: number
}

const isSigned = (unit: Unit): boolean => unit === "percent" || unit === "permille"

const noun = (unit: Unit, style: Style, isOne: boolean): string => {
  const { language, unit: given } = style
  if (given !== undefined) return typeof given === "string" ? given : given[isOne ? 0 : 1]
  return language === "en" && isOne ? singular(unit) : unitText(unit, language)
}

/** 多 and 余 stand behind round numbers (9000多元); any other number is 超过 (超过9007元). */
const affixesOf = (
  qualifier: Qualifier,
  isRound: boolean,
  style: Style
): { prefix: string; suffix: string; after: string } => {
  const { prefix, suffix, after } = affixes[qualifier]
  const { language } = style
  const plain = { prefix: prefix[language], suffix: suffix[language], after: after[language] }
  if (qualifier !== "more-than" || language === "en") return plain
  return isRound
    ? { ...plain, suffix: style.moreThan ?? plain.suffix }
    : { prefix: wording.zh.most, suffix: "", after: "" }
}

/** `20户`, `9000多元`, `10余起`, `93.67%`, `一名`; `20 households`, `more than 9000 yuan`. `value` is in stored scale. */
export const figureText = (value: Rational.Rational, unit: Unit, qualifier: Qualifier, style: Style): string => {
  const number = Rational.toText(inShownScale(unit, value), style.decimals ?? decimals(unit))
  const isRound = number.endsWith("0") && !number.includes(".") && number !== "0" && !isSigned(unit)
  const { prefix, suffix, after } = affixesOf(qualifier, isRound, style)
  const shown = (style.as === "words" ? inWords(Number(number), style.language) : undefined) ?? number
  const name = noun(unit, style, number === "1")
  const space = style.language === "en" && name !== "" && !isSigned(unit) ? " " : ""
  return `${prefix}${shown}${suffix}${space}${name}${after}`
}

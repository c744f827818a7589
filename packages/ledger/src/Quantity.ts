/** Figures as ledgers write them: `4,943.50`, `１２`, `9000多`, `约1万`, `不足30`, `95以上`. */
import { type Qualifier, Unit, type Words } from "@shequ/core"
import { Bad } from "./Bad.ts"
import { expected } from "./words.ts"

/** A number in stored scale (money in 分), and what its cell says about its exactness. */
export interface Quantity {
  readonly value: number
  readonly qualifier: Qualifier.Qualifier
}

const before: ReadonlyArray<readonly [RegExp, Qualifier.Qualifier]> = [
  [/^(?:大约|约|about |approximately |approx\.? |roughly )/i, "approx"],
  [/^(?:不足|不到|less than |under )/i, "less-than"],
  [/^(?:不超过|至多|最多|at most |up to )/i, "at-most"],
  [/^(?:不少于|至少|at least )/i, "at-least"],
  [/^(?:超过|多于|逾|more than |over )/i, "more-than"]
]
const after: ReadonlyArray<readonly [RegExp, Qualifier.Qualifier]> = [
  [/(?:左右|上下)$/, "approx"],
  [/(?:以上|等)$/, "at-least"],
  [/(?:以内|以下)$/, "at-most"]
]
const figure = /^(-?)[¥￥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([多余])?([万亿])?([多余])?$/
const plain = /^-?\d{1,13}$/
const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

/** Makes the reader of a unit's figures, below nought only if they are signed; money is written in yuan and kept in 分. */
export const reader = (unit: Unit.Unit, isSigned = true): ((text: string) => Quantity | Bad) => {
  const isMoney = unit === "yuan"
  const words: Words = Unit.units[unit]
  const bad = new Bad(isMoney ? expected.money : expected.integer(words))
  const decimals = isMoney ? 2 : 0
  const units = [words.zh, ` ${words.en}`, ...(isMoney ? ["圆"] : [])].filter((word) => word.trim() !== "")
  const withoutUnit = (text: string): string => {
    const found = units.find((word) => text.endsWith(word))
    return found === undefined ? text : text.slice(0, -found.length).trimEnd()
  }
  const checked = (value: number, qualifier: Qualifier.Qualifier): Quantity | Bad =>
    value < 0 && !isSigned ? new Bad(expected.notBelowNought) : { value: value + 0, qualifier }
  return (text) => {
    if (plain.test(text)) return checked(Number(text) * 10 ** decimals, "exact")
    let rest = text.normalize("NFKC").trim()
    const found: Array<Qualifier.Qualifier> = []
    const strip = (marks: typeof before): void => {
      const mark = marks.find(([pattern]) => pattern.test(rest))
      if (mark === undefined) return
      rest = rest.replace(mark[0], "").trim()
      found.push(mark[1])
    }
    strip(before)
    strip(after)
    rest = withoutUnit(rest)
    const match = figure.exec(rest)
    if (match === null) return bad
    const [, sign, whole = "", part = "", more, power, moreAfter] = match
    if (more !== undefined || moreAfter !== undefined) found.push("more-than")
    if (found.length > 1) return new Bad(expected.oneQualifier)
    const scale = decimals + (power === undefined ? 0 : (powers[power] ?? 0))
    const fraction = part.replace(/0+$/, "")
    if (fraction.length > scale) return bad
    const value = Number(`${sign}${whole.replaceAll(",", "")}${fraction.padEnd(scale, "0")}`)
    if (!Number.isSafeInteger(value)) return new Bad(expected.tooLarge)
    return checked(value, found[0] ?? "exact")
  }
}

/** The figure as it is written back: plain, money in yuan. */
export const write = (unit: Unit.Unit, value: number): string => {
  if (unit !== "yuan") return String(value)
  const digits = String(Math.abs(value)).padStart(3, "0")
  return `${value < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Whole numbers in words: 一, 两, 十二, 一百零五; one, two, twelve. */
import type { Language } from "../Words.ts"

const digits = "零一二三四五六七八九"
const steps = ["", "十", "百", "千"]

/** One to 9999. */
const group = (n: number): string => {
  let out = ""
  let gap = false
  for (let step = 3; step >= 0; step--) {
    const digit = Math.floor(n / 10 ** step) % 10
    if (digit === 0) gap = out !== ""
    else {
      out += (gap ? "零" : "") + digits[digit] + steps[step]
      gap = false
    }
  }
  return out
}

const zh = (n: number): string => {
  if (n === 0) return "零"
  if (n === 2) return "两"
  const high = Math.floor(n / 10000)
  const low = n % 10000
  const lower = low === 0 ? "" : (high > 0 && low < 1000 ? "零" : "") + group(low)
  return `${high === 0 ? "" : `${high === 2 ? "两" : group(high)}万`}${lower}`.replace(/^一十/, "十")
}

const english = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve"
]

/** The words that stand before what is counted (两处, not 二处); `undefined` for numbers that are better left in digits. */
export const inWords = (n: number, language: Language): string | undefined => {
  if (!Number.isInteger(n) || n < 0) return undefined
  return language === "zh" ? (n < 1e8 ? zh(n) : undefined) : english[n]
}

/** The numeral of an ordinal: 一 二 三 … 十二, for 一是 and 二、. */
export const ordinal = (n: number): string => (n === 2 ? "二" : zh(n))

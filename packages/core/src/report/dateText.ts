/** Dates and periods in words. */
import { parts } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import type { Language } from "../Words.ts"
import type { DateForm } from "./Prose.ts"
import { months } from "./words.ts"

const quarters = { zh: ["一", "二", "三", "四"], en: ["first", "second", "third", "fourth"] }

const withinYear = (period: Period.Period, language: Language): string => {
  const { month } = parts(period.start)
  const zh = language === "zh"
  switch (period.kind) {
    case "half-year":
      return zh ? (month === 1 ? "上半年" : "下半年") : `${month === 1 ? "first" : "second"} half of the year`
    case "quarter": {
      const name = quarters[language][Math.floor((month - 1) / 3)]
      return zh ? `第${name}季度` : `${name} quarter`
    }
    case "month":
      return zh ? `${month}月` : (months[month - 1] ?? "")
    case "day":
      return dateText(period, "day", language)
    case "year":
      return zh ? "全年" : "whole year"
    default:
      return Period.label(period, language)
  }
}

/** `2010年上半年`, `上半年`, `3月5日`, `6月底` … in the form asked for. */
export const dateText = (period: Period.Period, form: DateForm, language: Language): string => {
  const zh = language === "zh"
  const first = parts(period.start)
  const last = parts(Period.last(period))
  const name = (month: number): string => months[month - 1] ?? ""
  switch (form) {
    case "period":
      return Period.label(period, language)
    case "within-year":
      return withinYear(period, language)
    case "year":
      return zh ? `${first.year}年` : `${first.year}`
    case "month":
      return zh ? `${first.month}月` : name(first.month)
    case "day":
      return zh ? `${first.month}月${first.day}日` : `${first.day} ${name(first.month)}`
    case "last-day":
      return zh ? `${last.month}月${last.day}日` : `${last.day} ${name(last.month)}`
    case "month-end":
      return zh ? `${last.month}月底` : `the end of ${name(last.month)}`
  }
}

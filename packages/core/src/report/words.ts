/** The words that reports print of their own accord, and the problems that they report. */
import type { Reason, Status } from "../engine/Result.ts"
import type { Qualifier } from "../quantity/Qualifier.ts"
import { type Unit, units } from "../quantity/Unit.ts"
import type { Language } from "../Words.ts"

type Directions = Readonly<Record<"up" | "down", string>>

export interface Wording {
  readonly none: string
  readonly unnamed: string
  /** A broader term among narrower ones: the rows that say no more than that. */
  readonly unclassified: (label: string) => string
  readonly status: Readonly<Record<Status, string>>
  readonly reason: (reason: Reason, collections: string) => string
  readonly qualifier: Readonly<Record<Qualifier, string>>
  /** Pairs of words for up and down. */
  readonly directions: Readonly<Record<"rise" | "increase" | "improve", Directions>>
  readonly same: string
  readonly sameAs: (earlier: string) => string
  /** 较去年同期下降12.5%; without `by`: 较去年同期有所下降. */
  readonly changed: (word: string, by: string | undefined, earlier: string) => string
  readonly lastYear: string
  readonly previous: { readonly other: string } & Readonly<Record<string, string>>
  readonly points: string
  readonly most: string
  readonly andMore: string
  readonly total: (sum: string) => string
  readonly target: {
    readonly atLeast: (text: string) => string
    readonly atMost: (text: string) => string
    readonly between: (least: string, most: string) => string
    readonly none: string
    readonly belowLastYear: string
  }
  readonly grade: string
  readonly columns: Readonly<Record<"kpi" | "value" | "earlier" | "change" | "target" | "grade", string>>
  readonly chart: {
    readonly month: string
    readonly nothing: string
    readonly highest: (series: string | undefined, label: string, text: string) => string
    readonly summary: (title: string, parts: ReadonlyArray<string>) => string
    readonly target: (text: string) => string
  }
}

/** What stands between equals – 、 in Chinese, commas in English – and before the last of those that a sentence lists. */
export const separators: Readonly<Record<Language, Readonly<Record<"names" | "last" | "clauses", string>>>> = {
  zh: { names: "、", last: "、", clauses: "，" },
  en: { names: ", ", last: " and ", clauses: ", " }
}

export const wording: Readonly<Record<Language, Wording>> = {
  zh: {
    none: "—",
    unnamed: "未注明",
    unclassified: (label) => `${label}（未分类）`,
    status: { ok: "正常", provisional: "暂定", "no-data": "无数据", "not-reported": "未填报", suppressed: "已隐去" },
    reason: (reason, collections) =>
      ({
        "zero-denominator": "分母为零",
        "no-rows": "没有记录",
        "no-earlier-period": "没有可比的时期",
        "earlier-value-missing": "可比时期没有数值",
        "no-parameter": "没有适用的政策参数",
        few: "涉及人数或户数过少，为保护个人不予公布",
        "not-kept": `未建立台账：${collections}`
      })[reason.is],
    qualifier: {
      exact: "精确",
      approx: "约数",
      "more-than": "多于",
      "at-least": "不少于",
      "less-than": "不足",
      "at-most": "不超过",
      asserted: "含概称（均、全）",
      unknown: "无法判定界限",
      lost: "原始数字缺失"
    },
    directions: {
      rise: { up: "上升", down: "下降" },
      increase: { up: "增加", down: "减少" },
      improve: { up: "提高", down: "降低" }
    },
    same: "持平",
    sameAs: (earlier) => `与${earlier}持平`,
    changed: (word, by, earlier) => `较${earlier}${by === undefined ? `有所${word}` : `${word}${by}`}`,
    lastYear: "去年同期",
    previous: { day: "前一日", week: "上周", month: "上月", quarter: "上季度", year: "上年", other: "上期" },
    points: "个百分点",
    most: "超过",
    andMore: "等",
    total: (sum) => `共${sum}，其中`,
    target: {
      atLeast: (text) => `不低于${text}`,
      atMost: (text) => `不超过${text}`,
      between: (least, most) => `${least}至${most}`,
      none: "零发生",
      belowLastYear: "低于去年同期"
    },
    grade: "评定",
    columns: { kpi: "指标", value: "本期", earlier: "去年同期", change: "比较", target: "目标", grade: "评定" },
    chart: {
      month: "月份",
      nothing: "没有可以画图的数据。",
      highest: (series, label, text) => `${series ?? ""}最高为${label}（${text}）`,
      summary: (title, parts) => `${title}。${parts.length === 0 ? "没有数据" : parts.join("；")}。`,
      target: (text) => `目标${text}`
    }
  },
  en: {
    none: "—",
    unnamed: "not stated",
    unclassified: (label) => `${label}, unclassified`,
    status: {
      ok: "final",
      provisional: "provisional",
      "no-data": "no data",
      "not-reported": "not reported",
      suppressed: "withheld"
    },
    reason: (reason, collections) =>
      ({
        "zero-denominator": "nothing to divide by",
        "no-rows": "no rows",
        "no-earlier-period": "no earlier period",
        "earlier-value-missing": "the earlier period has no value",
        "no-parameter": "no policy value applies",
        few: "withheld so that nobody can be recognised",
        "not-kept": `not kept: ${collections}`
      })[reason.is],
    qualifier: {
      exact: "exact",
      approx: "approximate",
      "more-than": "lower bound, exceeded",
      "at-least": "lower bound",
      "less-than": "upper bound, not reached",
      "at-most": "upper bound",
      asserted: "in part stated of all",
      unknown: "bounds unknown",
      lost: "lost in the source"
    },
    directions: {
      rise: { up: "up", down: "down" },
      increase: { up: "up", down: "down" },
      improve: { up: "up", down: "down" }
    },
    same: "unchanged",
    sameAs: (earlier) => `unchanged from ${earlier}`,
    changed: (word, by, earlier) => `${word}${by === undefined ? "" : ` ${by}`} on ${earlier}`,
    lastYear: "the same period last year",
    previous: {
      day: "the day before",
      week: "the week before",
      month: "the month before",
      quarter: "the quarter before",
      year: "the year before",
      other: "the period before"
    },
    points: " percentage points",
    most: "more than ",
    andMore: " and others",
    total: (sum) => `${sum} in all: `,
    target: {
      atLeast: (text) => `at least ${text}`,
      atMost: (text) => `at most ${text}`,
      between: (least, most) => `${least} to ${most}`,
      none: "none at all",
      belowLastYear: "below last year"
    },
    grade: "grade",
    columns: {
      kpi: "KPI",
      value: "This period",
      earlier: "Last year",
      change: "Change",
      target: "Target",
      grade: "Grade"
    },
    chart: {
      month: "Month",
      nothing: "There are no data to draw.",
      highest: (series, label, text) =>
        `${series === undefined ? "highest" : `${series}, highest`}: ${label} (${text})`,
      summary: (title, parts) => `${title}. ${parts.length === 0 ? "No data" : parts.join("; ")}.`,
      target: (text) => `target ${text}`
    }
  }
}

/** The English unit of a single one: `1 household`. */
export const singular = (unit: Unit): string => {
  const { en } = units[unit]
  return en.includes(" ") ? en : en.replace(/ies$/, "y").replace(/s$/, "")
}

/** Months and such, as they are named in dates. */
export const months: ReadonlyArray<string> = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
]

/** The grammar of Chinese explanations. */
import type { Comparison } from "../expr/Expr.ts"
import { units } from "../quantity/Unit.ts"
import { type LocalDate, parts } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import type { Grammar, Rows, Taken } from "./Grammar.ts"
import { happening, wholeMonths } from "./spoken.ts"

const zhQuote = (text: string): string => `“${text}”`
const zhEvent = (label: string): string | undefined => {
  const stem = label.replace(/(时间|日期)$/, "")
  return stem !== label && stem.length >= 2 ? stem : undefined
}
const zhSubject = (labels: ReadonlyArray<string>): string =>
  labels.length === 0
    ? "本身"
    : labels.filter((label, index) => !(labels[index + 1]?.startsWith(label) ?? false)).join("的")
const zhOwner = (labels: ReadonlyArray<string>): string => (labels.length === 0 ? "" : `${zhSubject(labels)}`)
const zhTaken = (taken: Taken, name: string): readonly [text: string, needsMark: boolean] => {
  if (taken === undefined) return ["", false]
  if ("on" in taken) return [`${taken.on}在册`, true]
  const event = taken.event === undefined || name.includes(taken.event) ? "" : taken.event
  if ("side" in taken) return [`${taken.of.text}${taken.side === "before" ? "之前" : "之后"}${event}`, true]
  if ("upTo" in taken) return [taken.isRegister ? `${taken.upTo}在册` : `截至${taken.upTo}${event}`, true]
  if (taken.owner !== undefined) return [`${zhSubject(taken.owner)}在${taken.within}${taken.event}`, true]
  if (taken.isRegister && taken.event === undefined) return [`${taken.within}内曾在册`, true]
  if (taken.event === undefined && taken.label !== undefined) return [`${zhQuote(taken.label)}在${taken.within}`, true]
  return [`${taken.within}${event}`, event !== ""]
}
const zhRows = ({ name, taken, where }: Rows): string => {
  const [time, needsMark] = zhTaken(taken, name)
  if (where.length === 0) return time === "" ? name : `${time}的${name}`
  return `${time}${time !== "" && needsMark ? "、" : ""}${where.join("、")}的${name}`
}
const zhCount = (name: string, unit: keyof typeof units): string => {
  const word = units[unit].zh
  return name.endsWith(word) ? "数" : word.endsWith("次") && word.length > 1 ? word : `${word}数`
}
const zhCompare = (is: Comparison, isTime: boolean): string =>
  isTime
    ? { eq: "为", ne: "不是", lt: "早于", le: "不晚于", gt: "晚于", ge: "不早于" }[is]
    : { eq: "等于", ne: "不等于", lt: "少于", le: "不超过", gt: "超过", ge: "不少于" }[is]
const zhWeekdays = (days: ReadonlyArray<number> | undefined): string => {
  if (days === undefined || days.length === 7) return "每天"
  if (days.join() === "1,2,3,4,5") return "每周一至周五"
  return `每周${days.map((day) => "一二三四五六日"[day - 1]).join("、")}`
}
const zhDay = (date: LocalDate): string => Period.label(Period.day(date), "zh")
const zhSince = (from: string | undefined, to: string | undefined): string =>
  from !== undefined && to !== undefined
    ? `${from}至${to}前`
    : from !== undefined
      ? `自${from}起`
      : to === undefined
        ? ""
        : `${to}前`

export const zh: Grammar = {
  period: "本期",
  edge: { start: "期初", end: "期末" },
  ownDay: "当日",
  quote: zhQuote,
  event: zhEvent,
  subject: zhSubject,
  is: (subject, text, not) => `${subject}${not ? "不是" : "为"}${text}`,
  oneOf: (subject, texts, not) => `${subject}${not ? "不是" : "为"}${texts.join("、").replace(/、([^、]*)$/, "或$1")}`,
  includes: (subject, texts, not) =>
    texts.length === 1
      ? `${subject}${not ? "不含" : "含"}${texts[0]}`
      : `${subject}${not ? "不含" : "含"}${texts.join("、")}${not ? "中任何一项" : "中任一项"}`,
  given: (labels, event, not) =>
    event === undefined
      ? `${not ? "未填" : "已填"}${zhQuote(zhSubject(labels))}`
      : `${zhOwner(labels.slice(0, -1))}${not ? "未" : "已"}${event}`,
  valueGiven: (value, not) => `${not ? "没有" : "有"}${value}`,
  flag: (labels, not) => `${zhOwner(labels.slice(0, -1))}${not ? "未标为" : "标为"}${zhQuote(labels.at(-1) ?? "")}`,
  compare: (is, left, right, isTime) => `${left}${zhCompare(is, isTime)}${right}`,
  happened: (is, labels, _event, right) => `${zhSubject(labels)}${zhCompare(is, true)}${right.text}`,
  all: (clauses) => clauses.join("且"),
  any: (clauses) => `（${clauses.join("，或")}）`,
  never: (clause) => `并非${clause.startsWith("（") ? clause : `（${clause}）`}`,
  moment: (labels, event) => `${zhOwner(labels.slice(0, -1))}${event}`,
  has: (owner, rows, { ever, not }) =>
    `${owner}${not ? (ever ? "从未有" : "没有") : ever ? "曾有" : "有"}${zhRows(rows)}`,
  same: (value) => `同一${value}`,
  isRow: (owner, rows, not) => {
    const when = happening(rows)
    return when === undefined
      ? `${owner === "" ? "其本身" : owner}${not ? "不是" : "为"}${zhRows(rows)}`
      : `${owner}${not ? "未" : ""}在${when.within}${when.event}`
  },
  tally: (fn, owner, rows, value, within) => {
    const all = `${owner === "" ? "" : `${owner}的`}${within === "ever" ? "历次" : ""}${zhRows(rows)}`
    if (fn === "count") return `${all}的数量`
    return fn === "sum" ? `${all}的${value}合计` : `${all}中${fn === "first" ? "最早" : "最晚"}的${value}`
  },
  age: (birth, at, ofLife) =>
    ofLife ? `${at.isToday ? "" : `${at.text}时`}周岁年龄` : `从${birth}到${at.text}的整年数`,
  duration: (of, from, to) =>
    `从${from.text}到${to.text}的${{ second: "时长", day: "日历天数", "working-day": "工作日天数" }[of]}`,
  arithmetic: (fn, left, right) => `${left}${{ add: "加", subtract: "减", multiply: "乘以" }[fn]}${right}`,
  choice: (arms, otherwise) =>
    `（${[...arms.map(([when, then]) => `${when}时取${then}`), ...(otherwise === undefined ? [] : [`否则取${otherwise}`])].join("，")}）`,
  firstOf: ([first, ...rest]) => `${first}${rest.length === 0 ? "" : `（缺时取${rest.join("，再取")}）`}`,
  yes: { true: "是", false: "否" },
  policy: (name, values) => `${zhQuote(name)}（${values.join("；")}）`,
  inForce: (text, from, to, place) => {
    const when = zhSince(from, to)
    return `${place ?? ""}${when}${text}`
  },
  workingDays: (n) => `${n}个工作日`,
  years: (n) => `${n}年`,
  rows: zhRows,
  each: (rows) => `每个${zhRows(rows)}`,
  eachPlace: (level) => `每个${level}`,
  measure: (kind, rows, value, unit, rank) => {
    const all = zhRows(rows)
    switch (kind) {
      case "count":
        return `${all}${zhCount(rows.name, unit)}`
      case "distinct":
        return `${all}涉及的不同${value}${zhCount(value ?? "", unit)}（每${units[unit].zh}只计一次）`
      case "sum":
        return `${all}的${value}合计`
      case "percentile":
        return `${all}的${value}的${rank}`
      default:
        return `${all}的${value}的${kind === "min" ? "最小值" : "最大值"}`
    }
  },
  rank: (n, d) => (n * 2 === d ? "中位数" : `第${Math.round((n * 100) / d)}百分位数`),
  share: (rows, extra) => `${zhRows(rows)}中，${extra}的占比`,
  quotient: (above, below) => `${above}，除以${below}`,
  sum: (op, left, right) => `${left}${{ add: "，加上", subtract: "，减去", multiply: "，乘以" }[op]}${right}`,
  kept: (duty) => `应做次数中做到的占比。${duty}`,
  part: (which, duty) => `${which === "required" ? "应做次数" : "应做次数中做到的次数"}（${duty}）`,
  duty: (subjects, requirements, combine) =>
    `${subjects}应做到：${requirements.join("；")}${combine === "all" && requirements.length > 1 ? "；全部做到才算做到" : "；多做的不抵少做的"}`,
  requirement: (cadence, name, atLeast, rows, by) =>
    `${cadence}${name}至少${atLeast}（依据${zhRows(rows)}${by === undefined ? "" : `，按${by}归属`}）`,
  cadence: ({ dayPart, every, weekdays }) => {
    const unit = { day: "天", week: "周", month: "月", quarter: "季度", "half-year": "半年", year: "年", period: "期" }[
      every
    ]
    const day = weekdays === undefined ? (every === "period" ? "本期" : `每${unit}`) : zhWeekdays(weekdays)
    return `${day}${dayPart === undefined ? "" : `${dayPart.from}至${dayPart.to}`}`
  },
  covered: (duty) => `应有人的时间中实际有人的占比。${duty}`,
  coverPart: (which, duty) => `${which === "required" ? "应覆盖的时间" : "实际覆盖的时间"}（${duty}）`,
  cover: (subjects, windows, rows, from, to) =>
    `${subjects}在${windows}应有${zhRows(rows)}覆盖（从${from}到${to}，重叠的时间不重复计）`,
  windows: (windows) => windows.map((one) => `${zhWeekdays(one.weekdays)}${one.from}至${one.to}`).join("、"),
  change: (of, against, relative) =>
    `${of}，与${against === "same-period-last-year" ? "去年同期" : "上一期"}相比${relative ? "增减的比例" : "增减的数量"}`,
  annualised: (of) => `${of}，折合全年`,
  kpi: (name, definition) => (definition === undefined ? zhQuote(name) : `${zhQuote(name)}（即${definition}）`),
  sentence: (text) => (text.endsWith("。") ? text : `${text}。`),
  definition: (name, text) => `${name}：${text}`,
  target: (text, from, to, source) => {
    const notes = [zhSince(from, to), source ?? ""].filter((one) => one !== "")
    return `目标${text}${notes.length === 0 ? "" : `（${notes.join("，")}）`}`
  },
  brokenDown: (names) => `可按${names.join("、")}分列`,
  excluded: (is, clause) => `${is === "false" ? "不符合" : "缺项，无法判断"}：${clause}`,
  day: zhDay,
  span: (period) => {
    const count = wholeMonths(period)
    if (period.kind !== "range" && period.kind !== "year-to-date") return Period.label(period, "zh")
    const { month, year } = parts(period.start)
    return count === undefined ? Period.label(period, "zh") : `${year}年${month}月至${month + count - 1}月`
  },
  result: {
    head: (name, place, when, isStock) => `${place ?? ""}${isStock ? `截至${when}` : when}${name}`,
    share: (rows, of, extra, some, value) => `${value}：${zhRows(rows)}${of}，其中${extra}的${some}`,
    parts: (value, above, below) => `${value}（${above}÷${below}）`,
    kept: (required, met, missing, value) =>
      `${value}：应做${required}，做到${met}${missing === undefined ? "" : `，缺${missing}`}`,
    gap: (side, by) => (by === undefined ? "未达到" : side === "short" ? `差${by}` : `超出${by}`),
    unsure: (qualifier) => `（${qualifier}）`,
    met: "已达到",
    target: (text) => text,
    provisional: "本期尚未结束，为暂定数",
    none: (status, reason) => `${status}${reason === undefined ? "" : `（${reason}）`}`,
    join: (head, clauses) => `${head}${clauses.join("；")}。`
  }
}

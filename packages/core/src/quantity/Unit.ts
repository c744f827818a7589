/**
 * What a figure counts. Units are types: 人 (persons, each once) and 人次 (attendances) do not add. Words follow a number
 * directly in Chinese (`20人`) and after a space in English (`20 persons`).
 */
import type { Words } from "../Words.ts"

const table = {
  household: { zh: "户", en: "households" },
  person: { zh: "人", en: "persons" },
  "person-time": { zh: "人次", en: "attendances" },
  entry: { zh: "条", en: "entries" },
  "entry-time": { zh: "条次", en: "reports" },
  piece: { zh: "件", en: "items" },
  incident: { zh: "起", en: "cases" },
  session: { zh: "场", en: "sessions" },
  time: { zh: "次", en: "times" },
  article: { zh: "篇", en: "articles" },
  issue: { zh: "期", en: "issues" },
  building: { zh: "栋", en: "buildings" },
  dwelling: { zh: "套", en: "dwellings" },
  place: { zh: "处", en: "places" },
  thing: { zh: "个", en: "units" },
  sheet: { zh: "份", en: "sheets" },
  team: { zh: "支", en: "teams" },
  organisation: { zh: "家", en: "organisations" },
  book: { zh: "本", en: "books" },
  item: { zh: "项", en: "items" },
  shift: { zh: "班次", en: "shifts" },
  slot: { zh: "次", en: "occasions" },
  day: { zh: "天", en: "days" },
  month: { zh: "个月", en: "months" },
  second: { zh: "秒", en: "seconds" },
  year: { zh: "岁", en: "years" },
  metre: { zh: "米", en: "m" },
  "square-metre": { zh: "平方米", en: "m²" },
  "square-kilometre": { zh: "平方公里", en: "km²" },
  yuan: { zh: "元", en: "yuan" },
  one: { zh: "", en: "" },
  percent: { zh: "%", en: "%" },
  permille: { zh: "‰", en: "‰" },
  "per-100": { zh: "", en: "" },
  "yuan-per-time": { zh: "元/次", en: "yuan each" },
  "person-per-incident": { zh: "人/起", en: "persons per case" },
  "person-per-square-kilometre": { zh: "人/平方公里", en: "persons per km²" },
  hour: { zh: "小时", en: "hours" }
} as const satisfies Record<string, Words>

/** The id of a unit, such as `household`. */
export type Unit = keyof typeof table

/** Units of ratios: their value is a fraction of one (or a plain number), shown times a factor. */
export type RatioUnit = "percent" | "permille" | "per-100" | "one"

export const units: Readonly<Record<Unit, Words>> = table

export const isUnit = (text: string): text is Unit => Object.hasOwn(table, text)

/** Units that keep the numbers of another and only show them in larger steps: hours are kept in seconds. */
export type LargerThan<U extends Unit> = U extends "second"
  ? "hour"
  : U extends "square-metre"
    ? "square-kilometre"
    : never

/**
 * What a stored integer or a fraction is multiplied by to be shown: money is kept in 分 and shown in yuan (1/100), a share is
 * kept as a fraction of one and shown per hundred.
 */
export const shown = (unit: Unit): { readonly times: number; readonly over: number } => {
  switch (unit) {
    case "yuan":
    case "yuan-per-time":
      return { times: 1, over: 100 }
    case "percent":
    case "per-100":
      return { times: 100, over: 1 }
    case "permille":
      return { times: 1000, over: 1 }
    case "hour":
      return { times: 1, over: 3600 }
    case "square-kilometre":
      return { times: 1, over: 1_000_000 }
    case "person-per-square-kilometre":
      return { times: 1_000_000, over: 1 }
    default:
      return { times: 1, over: 1 }
  }
}

/** Decimal places shown at most, unless a KPI says otherwise. */
export const decimals = (unit: Unit): number =>
  shown(unit).over !== 1 || shown(unit).times !== 1 || unit === "one" || unit.includes("-per-") ? 2 : 0

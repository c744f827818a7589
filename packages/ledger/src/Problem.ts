/** What is wrong with a ledger: where, what was found, and what was expected – all of it, as one error. */
import type { Words } from "@shequ/core"
import { Schema } from "effect"
import { summary } from "./words.ts"

const Kind = Schema.Literals([
  "folder",
  "file",
  "unknown-file",
  "empty-file",
  "headings",
  "unknown-column",
  "missing-column",
  "duplicate-column",
  "ragged-row",
  "quotes",
  "cell",
  "duplicate-id",
  "overlap",
  "reference"
])

/** `row` is the line that a spreadsheet shows; `value` is masked where the field is personal. */
export const Problem = Schema.Struct({
  kind: Kind,
  file: Schema.String,
  row: Schema.optionalKey(Schema.Int),
  column: Schema.optionalKey(Schema.String),
  value: Schema.optionalKey(Schema.String),
  problem: Schema.Struct({ zh: Schema.String, en: Schema.String })
})
export type Problem = typeof Problem.Type

/** The ledger cannot be imported, and nothing of it was. `problems` holds the first ones, `total` counts them all. */
export class LedgerErrors extends Schema.TaggedError<LedgerErrors>()("LedgerErrors", {
  problems: Schema.Array(Problem),
  total: Schema.Int
}) {
  override get message(): string {
    return toText(this, "both", 50)
  }
}

const inLanguage = (language: "zh" | "en" | "both", words: Words, between = " / "): string =>
  language === "both" ? `${words.zh}${between}${words.en}` : words[language]

const line = (one: Problem, language: "zh" | "en" | "both"): string =>
  [
    one.file,
    ...(one.row === undefined ? [] : [inLanguage(language, summary.row(one.row))]),
    ...(one.column === undefined ? [] : [one.column]),
    ...(one.value === undefined ? [] : [`"${one.value}"`]),
    inLanguage(language, one.problem)
  ].join(" · ")

/** One line per problem, at most so many. */
export const toText = (errors: LedgerErrors, language: "zh" | "en" | "both", limit = 1000): string => {
  const shown = errors.problems.slice(0, limit)
  const rest = errors.total - shown.length
  return [
    inLanguage(language, summary.title(errors.total), " "),
    ...shown.map((one) => `  ${line(one, language)}`),
    ...(rest > 0 ? [`  ${inLanguage(language, summary.more(rest), " ")}`] : [])
  ].join("\n")
}

/** Gathers problems; keeps the first ones, and counts all. */
export interface Problems {
  readonly add: (problem: Problem) => void
  readonly total: () => number
  readonly errors: () => LedgerErrors
}

export const gather = (keep = 10_000): Problems => {
  const kept: Array<Problem> = []
  let total = 0
  return {
    add: (problem) => {
      total++
      if (kept.length < keep) kept.push(problem)
    },
    total: () => total,
    errors: () => new LedgerErrors({ problems: kept, total })
  }
}

/** Citizen and phone numbers, also in a column that they slipped into. */
const identifying = /(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?![0-9A-Za-z])/

/** A value as it may be shown: personal ones, and what looks like one, only by their length; long ones cut. */
export const shown = (value: string, isPersonal: boolean): string =>
  isPersonal || identifying.test(value.normalize("NFKC"))
    ? `••• (${[...value].length})`
    : value.length > 60
      ? `${value.slice(0, 60)}…`
      : value

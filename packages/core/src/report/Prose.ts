/**
 * Prose with figures: plain text, and pieces that are bound to results, dates, names and slots. One prose is in one language; a
 * template has each twice.
 *
 * @example
 * zh`社区现有党员${figure("party.members", { unit: "名" })}。`
 */
import { Schema } from "effect"
import { Against } from "../kpi/Formula.ts"
import { Words } from "../Words.ts"
import { At } from "./At.ts"
import { Condition } from "./Condition.ts"
import { Key, Reference } from "./Reference.ts"

/** What is counted, in words; English may need two: `["member", "members"]`. */
const Noun = Schema.Union([Schema.String, Schema.Tuple([Schema.String, Schema.String])])
export type Noun = typeof Noun.Type

/** The wording where there is no value: one for all reasons, or one for each. */
const Absent = Schema.Union([
  Schema.String,
  Schema.Struct({
    "no-data": Schema.optionalKey(Schema.String),
    "not-reported": Schema.optionalKey(Schema.String),
    suppressed: Schema.optionalKey(Schema.String)
  })
])
export type Absent = typeof Absent.Type

/** A number with its qualifier and unit. */
export const Figure = Schema.Struct({
  type: Schema.Literal("figure"),
  ...Reference.fields,
  /** A part of a ratio instead of its value. */
  part: Schema.optionalKey(Schema.Literals(["numerator", "denominator"])),
  unit: Schema.optionalKey(Noun),
  /** `一名`, `两处`; `one member`. */
  as: Schema.optionalKey(Schema.Literal("words")),
  /** How the lower bound is spelt: 9000多元, 10余起. */
  moreThan: Schema.optionalKey(Schema.Literals(["多", "余"])),
  decimals: Schema.optionalKey(Schema.Int),
  absent: Schema.optionalKey(Absent),
  /** Instead of 0: 未发生…, 杜绝了…. */
  zero: Schema.optionalKey(Schema.String),
  /** Instead of 100 %: 均, 都. */
  all: Schema.optionalKey(Schema.String)
})
export type Figure = typeof Figure.Type

/** The figure against an earlier period: `较去年同期下降12.5%`. Its words follow from the numbers. */
export const Change = Schema.Struct({
  type: Schema.Literal("change"),
  ...Reference.fields,
  against: Against,
  /** `relative`: by how many per cent; `amount`: by how many; `direction`: only which way. */
  mode: Schema.Literals(["relative", "amount", "direction"]),
  /** The pair of words: 上升/下降, 增加/减少, 提高/降低. */
  words: Schema.Literals(["rise", "increase", "improve"]),
  absent: Schema.optionalKey(Schema.String)
})
export type Change = typeof Change.Type

/** The rule or target of a KPI: `每月一次`, `不低于95%`. `count` is the rule's number alone: `一次`. */
export const Target = Schema.Struct({
  type: Schema.Literal("target"),
  ...Reference.fields,
  form: Schema.Literals(["rule", "count"]),
  unit: Schema.optionalKey(Noun),
  absent: Schema.optionalKey(Schema.String)
})
export type Target = typeof Target.Type

/** The cells of a breakdown one after another: `春风行动2150元，玉树地震5930元`. */
export const Cells = Schema.Struct({
  type: Schema.Literal("cells"),
  ...Reference.fields,
  breakdown: Schema.String,
  /** `as-computed` keeps the order of results; `largest-first` does not. */
  order: Schema.Literals(["as-computed", "largest-first"]),
  /** Words before each label, and between label and figure: 为…捐款. */
  before: Schema.optionalKey(Schema.String),
  between: Schema.optionalKey(Schema.String),
  separator: Schema.optionalKey(Schema.String),
  unit: Schema.optionalKey(Noun),
  moreThan: Schema.optionalKey(Schema.Literals(["多", "余"])),
  /** Print at most so many; what is left out is marked with 等. */
  most: Schema.optionalKey(Schema.Int),
  only: Schema.optionalKey(Schema.Array(Key)),
  except: Schema.optionalKey(Schema.Array(Key)),
  /** Print the total first: `共13353.5元，其中…`; the cells must add up to it. */
  sum: Schema.optionalKey(Schema.Boolean),
  /** Where there are no cells. */
  none: Schema.optionalKey(Schema.String),
  absent: Schema.optionalKey(Absent)
})
export type Cells = typeof Cells.Type

/** Digits or numerals that are part of a name: `“三个代表”`, `4050人员`. */
export const Label = Schema.Struct({ type: Schema.Literal("label"), text: Schema.String })
export type Label = typeof Label.Type

/**
 * What something is called, as it was entered. In a report of another language a reader is told what it is: English prints
 * `“迎新春茶话会” (Tea party)`, Chinese the name alone.
 */
export const Title = Schema.Struct({
  type: Schema.Literal("title"),
  text: Schema.String,
  what: Schema.optionalKey(Words)
})
export type Title = typeof Title.Type

export const DateForm = Schema.Literals(["period", "within-year", "year", "month", "day", "last-day", "month-end"])
export type DateForm = typeof DateForm.Type

/** A date or period in words: `2010年上半年`, `3月5日`, `6月底`. */
export const Dated = Schema.Struct({ type: Schema.Literal("date"), at: Schema.optionalKey(At), form: DateForm })
export type Dated = typeof Dated.Type

/** What the caller filled in; several are joined. */
export const Filled = Schema.Struct({
  type: Schema.Literal("slot"),
  slot: Schema.String,
  separator: Schema.optionalKey(Schema.String)
})
export type Filled = typeof Filled.Type

/** The name of the place that the report is about. */
export const PlaceName = Schema.Struct({ type: Schema.Literal("place"), place: Schema.optionalKey(Schema.String) })
export type PlaceName = typeof PlaceName.Type

export interface When {
  readonly type: "when"
  readonly if: Condition
  readonly then: Prose
  readonly else?: Prose
}

export type Piece = string | Figure | Change | Target | Cells | Label | Title | Dated | Filled | PlaceName | When
export type Prose = ReadonlyArray<Piece>

const self = Schema.suspend((): Schema.Codec<Piece, unknown> => Piece)
export const Piece: Schema.Codec<Piece, unknown> = Schema.Union([
  Schema.String,
  Figure,
  Change,
  Target,
  Cells,
  Label,
  Title,
  Dated,
  Filled,
  PlaceName,
  Schema.Struct({
    type: Schema.Literal("when"),
    if: Condition,
    then: Schema.Array(self),
    else: Schema.optionalKey(Schema.Array(self))
  })
])
export const Prose: Schema.Codec<Prose, unknown> = Schema.Array(Piece)

type Part = Piece | Prose

const write =
  (lineBreak: string) =>
  (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Prose => {
    const last = strings.length - 1
    return strings.flatMap((string, index): Prose => {
      const joined = string.replace(/\s*\n\s*/g, lineBreak)
      const text = index === 0 ? joined.trimStart() : joined
      const trimmed = index === last ? text.trimEnd() : text
      const part = parts[index]
      return [
        ...(trimmed === "" ? [] : [trimmed]),
        ...(part === undefined ? [] : typeof part === "object" && "length" in part ? part : [part])
      ]
    })
  }

/** Chinese prose; a line break in the source is not printed. */
export const zh = write("")
/** English prose; a line break in the source is a space. */
export const en = write(" ")

/** The number of a KPI, with qualifier and unit. */
export const figure = (kpi: string, options: Omit<Figure, "type" | "kpi"> = {}): Figure => ({
  type: "figure",
  kpi,
  ...options
})
/** How a KPI changed. */
export const change = (kpi: string, options: Partial<Omit<Change, "type" | "kpi">> = {}): Change => ({
  type: "change",
  kpi,
  against: "same-period-last-year",
  mode: "relative",
  words: "rise",
  ...options
})
/** The rule or target that applies to a KPI. */
export const target = (kpi: string, options: Partial<Omit<Target, "type" | "kpi">> = {}): Target => ({
  type: "target",
  kpi,
  form: "rule",
  ...options
})
/** The cells of a KPI's breakdown. */
export const cells = (
  kpi: string,
  breakdown: string,
  options: Partial<Omit<Cells, "type" | "kpi" | "breakdown" | "cell">> = {}
): Cells => ({ type: "cells", kpi, breakdown, order: "as-computed", ...options })
/** Text whose digits or numerals are a name, and no measurement. */
export const label = (text: string): Label => ({ type: "label", text })
/** What something is called, as it was entered, and what it is: the label of its kind. */
export const title = (text: string, what?: Words): Title =>
  what === undefined ? { type: "title", text } : { type: "title", text, what }
/** A date in words; of the report's period unless `at` says otherwise. */
export const date = (form: DateForm, at?: At): Dated =>
  at === undefined ? { type: "date", form } : { type: "date", form, at }
/** What the caller filled in. */
export const slot = (id: string, separator?: string): Filled =>
  separator === undefined ? { type: "slot", slot: id } : { type: "slot", slot: id, separator }
/** The name of the report's place. */
export const place: PlaceName = { type: "place" }
/** One prose or another. */
export const when = (condition: Condition, then: Part, otherwise?: Part): When => {
  const prose = (part: Part): Prose => (typeof part === "object" && "length" in part ? part : [part])
  return otherwise === undefined
    ? { type: "when", if: condition, then: prose(then) }
    : { type: "when", if: condition, then: prose(then), else: prose(otherwise) }
}

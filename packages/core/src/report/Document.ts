/**
 * A finished report as data: what is printed, in order, and for every printed figure the result behind it. Renderers turn it
 * into Markdown, HTML and other forms; nothing in it needs the template or the results any more.
 */
import type { Status } from "../engine/Result.ts"
import type { Against } from "../kpi/Formula.ts"
import type { Qualifier } from "../quantity/Qualifier.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Period } from "../time/Period.ts"
import type { Language } from "../Words.ts"

export { type Captions, captions } from "./captions.ts"

/** A stretch of text. `figure` names the row of `Document.figures` that it was printed from. */
export type Inline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "figure"; readonly text: string; readonly figure: string }

export interface Heading {
  readonly type: "heading"
  /** 1 for the sections of the report, 2 below them, and so on. */
  readonly level: number
  /** As it is printed before the heading: `一、`. Empty where the heading has none. */
  readonly number: string
  readonly inlines: ReadonlyArray<Inline>
}

export interface Paragraph {
  readonly type: "paragraph"
  /** A heading that runs into the paragraph. */
  readonly head?: Heading
  readonly inlines: ReadonlyArray<Inline>
}

export interface List {
  readonly type: "list"
  readonly items: ReadonlyArray<{ readonly number: string; readonly inlines: ReadonlyArray<Inline> }>
}

export interface Table {
  readonly type: "table"
  readonly title: string
  readonly columns: ReadonlyArray<{ readonly text: string; readonly align: "start" | "end" }>
  readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Inline>>>
}

/** One value of a chart. `value` is in the scale shown (yuan, per cent); `null` where there is none. */
export interface Point {
  readonly value: number | null
  readonly text: string
  readonly kpi: string
  readonly place: string
  readonly period: Period
}

export interface Chart {
  readonly type: "chart"
  readonly id: string
  /** Along months: `line` or `column`. Along categories or places: `bar`. */
  readonly shape: "line" | "column" | "bar"
  readonly title: string
  readonly unit: string
  /** What the categories are: months, grids, campaigns. */
  readonly category: string
  readonly categories: ReadonlyArray<string>
  /** Each with one point per category. */
  readonly series: ReadonlyArray<{ readonly name: string; readonly points: ReadonlyArray<Point> }>
  readonly target?: { readonly value: number; readonly text: string }
  /** The chart in a sentence, for readers who cannot see it. */
  readonly summary: string
  /** Why there is nothing to draw. */
  readonly note?: string
}

export type Block = Heading | Paragraph | List | Table | Chart

/** A row of the appendix: a result that the report prints, and what stands behind it. */
export interface Figure {
  readonly id: string
  /** As it stands in the report, once for each wording. */
  readonly printed: ReadonlyArray<string>
  readonly kpi: string
  readonly name: string
  readonly place: { readonly id: string; readonly name: string }
  readonly period: Period
  /** The period in words; of a stock its last day. */
  readonly periodText: string
  readonly isStock: boolean
  readonly breakdown?: { readonly id: string; readonly key: string | null; readonly text: string }
  readonly unit: Unit
  readonly status: Status
  /** The status in words, with its reason. */
  readonly statusText: string
  readonly qualifier: Qualifier
  readonly qualifierText: string
  /** Ratios as fractions of one, money in yuan; absent where there is none. */
  readonly value?: number
  /** With qualifier and unit, as in `9000多元`; `—` where there is none. */
  readonly valueText: string
  readonly numerator?: number
  readonly denominator?: number
  readonly numeratorText?: string
  readonly denominatorText?: string
  readonly targetText?: string
  readonly grade?: { readonly id: string; readonly text: string }
  readonly comparisons: ReadonlyArray<Comparison>
  /** The rows behind the figure, where the caller gave them. */
  readonly rows: ReadonlyArray<Rows>
}

export interface Comparison {
  readonly against: Against
  readonly direction?: "improved" | "worsened" | "unchanged" | "changed"
  readonly earlierText: string
  /** In words: `较去年同期下降12.5%`. */
  readonly text: string
  /** Where a head names the earlier period: `下降12.5%`. */
  readonly shortText: string
}

export interface Rows {
  readonly collection: string
  readonly name: string
  readonly total: number
  /** Some of their ids. */
  readonly sample: ReadonlyArray<string>
}

export interface Document {
  readonly template: string
  readonly language: Language
  readonly title: string
  readonly place: { readonly id: string; readonly name: string }
  readonly period: Period
  readonly periodText: string
  /** Some of its figures are of a period that is not over. */
  readonly provisional: boolean
  /** From which data it was made, in the caller's words. */
  readonly source?: string
  /** The day on which it was made. */
  readonly madeOn?: string
  readonly lead: ReadonlyArray<Paragraph>
  readonly blocks: ReadonlyArray<Block>
  /** Every result that the report prints, in the order of first mention. */
  readonly figures: ReadonlyArray<Figure>
}

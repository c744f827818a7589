/** What a language must be able to say about definitions and results: `words.ts` holds one grammar for each. */
import type { Comparison, Window } from "../expr/Expr.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Cadence, Window as DayWindow } from "../time/Cadence.ts"
import type { LocalDate } from "../time/LocalDate.ts"
import type { Period } from "../time/Period.ts"

/** What a label says happened: 受理时间 → 受理, Received at → received; absent for labels that name no event. */
export type Event = string | undefined

/** A time in a sentence: what happened to the row, or a day, or a value that is a time. */
export interface Moment {
  readonly text: string
  readonly isEvent: boolean
}

/** When rows are taken. `period` and `day` are how the sentence calls the period and its last (or first) day. */
export type Taken =
  | { readonly on: string }
  | {
      readonly within: string
      readonly isRegister: boolean
      readonly event: Event
      /** To what it happened, when not to the row itself. */
      readonly owner?: ReadonlyArray<string>
      readonly label?: string
    }
  | { readonly upTo: string; readonly isRegister: boolean; readonly event: Event }
  | { readonly side: "before" | "after"; readonly of: Moment; readonly event: Event }
  | undefined

export interface Rows {
  readonly name: string
  readonly taken: Taken
  readonly where: ReadonlyArray<string>
}

export interface Grammar {
  readonly period: string
  readonly edge: Readonly<Record<"start" | "end", string>>
  readonly ownDay: string
  readonly quote: (text: string) => string
  readonly event: (label: string) => Event
  /** A field by the labels on the way to it; none for the row itself. */
  readonly subject: (labels: ReadonlyArray<string>) => string
  readonly is: (subject: string, text: string, not: boolean) => string
  readonly oneOf: (subject: string, texts: ReadonlyArray<string>, not: boolean) => string
  readonly includes: (subject: string, texts: ReadonlyArray<string>, not: boolean) => string
  readonly given: (labels: ReadonlyArray<string>, event: Event, not: boolean) => string
  readonly valueGiven: (value: string, not: boolean) => string
  readonly flag: (labels: ReadonlyArray<string>, not: boolean) => string
  readonly compare: (is: Comparison, left: string, right: string, isTime: boolean) => string
  readonly happened: (is: Comparison, labels: ReadonlyArray<string>, event: string, right: Moment) => string
  readonly all: (clauses: ReadonlyArray<string>) => string
  readonly any: (clauses: ReadonlyArray<string>) => string
  readonly never: (clause: string) => string
  readonly moment: (labels: ReadonlyArray<string>, event: string) => string
  readonly has: (owner: string, rows: Rows, how: { readonly not: boolean; readonly ever: boolean }) => string
  /** Rows that share a value, as against those of one thing: the same note. */
  readonly same: (value: string) => string
  readonly isRow: (owner: string, rows: Rows, not: boolean) => string
  readonly tally: (
    fn: "count" | "sum" | "first" | "last",
    owner: string,
    rows: Rows,
    value: string | undefined,
    within: Window["within"]
  ) => string
  readonly age: (birth: string, at: { readonly text: string; readonly isToday: boolean }, ofLife: boolean) => string
  readonly duration: (of: "second" | "day" | "working-day", from: Moment, to: Moment) => string
  readonly arithmetic: (fn: "add" | "subtract" | "multiply", left: string, right: string) => string
  readonly choice: (arms: ReadonlyArray<readonly [string, string]>, otherwise: string | undefined) => string
  readonly firstOf: (values: ReadonlyArray<string>) => string
  readonly yes: Readonly<Record<"true" | "false", string>>
  readonly policy: (name: string, values: ReadonlyArray<string>) => string
  readonly inForce: (
    text: string,
    from: string | undefined,
    to: string | undefined,
    place: string | undefined
  ) => string
  readonly workingDays: (n: string) => string
  readonly years: (n: string) => string
  readonly rows: (rows: Rows) => string
  readonly each: (rows: Rows) => string
  readonly eachPlace: (level: string) => string
  readonly measure: (
    kind: Exclude<Aggregate["kind"], "attainment" | "coverage">,
    rows: Rows,
    value: string | undefined,
    unit: Unit,
    rank: string | undefined
  ) => string
  readonly rank: (n: number, d: number) => string
  readonly share: (rows: Rows, extra: string) => string
  readonly quotient: (above: string, below: string) => string
  readonly sum: (op: "add" | "subtract" | "multiply", left: string, right: string) => string
  readonly kept: (duty: string) => string
  readonly part: (which: "required" | "met", duty: string) => string
  readonly duty: (subjects: string, requirements: ReadonlyArray<string>, combine: "each" | "all") => string
  readonly requirement: (cadence: string, name: string, atLeast: string, rows: Rows, by: string | undefined) => string
  readonly cadence: (cadence: Cadence) => string
  readonly covered: (duty: string) => string
  readonly coverPart: (which: "required" | "met", duty: string) => string
  readonly cover: (subjects: string, windows: string, rows: Rows, from: string, to: string) => string
  readonly windows: (windows: ReadonlyArray<DayWindow>) => string
  readonly change: (of: string, against: "same-period-last-year" | "previous-period", relative: boolean) => string
  readonly annualised: (of: string) => string
  readonly kpi: (name: string, definition: string | undefined) => string
  readonly sentence: (text: string) => string
  readonly definition: (name: string, text: string) => string
  readonly target: (
    text: string,
    from: string | undefined,
    to: string | undefined,
    source: string | undefined
  ) => string
  readonly brokenDown: (names: ReadonlyArray<string>) => string
  readonly day: (date: LocalDate) => string
  readonly span: (period: Period) => string
  readonly excluded: (is: "false" | "unknown", clause: string) => string
  readonly result: {
    readonly head: (name: string, place: string | undefined, when: string, isStock: boolean) => string
    readonly share: (rows: Rows, of: string, extra: string, some: string, value: string) => string
    readonly parts: (value: string, above: string, below: string) => string
    readonly kept: (required: string, met: string, missing: string | undefined, value: string) => string
    readonly gap: (side: "short" | "over", by: string | undefined) => string
    readonly unsure: (qualifier: string) => string
    readonly met: string
    readonly target: (text: string) => string
    readonly provisional: string
    readonly none: (status: string, reason: string | undefined) => string
    readonly join: (head: string, clauses: ReadonlyArray<string>) => string
  }
}

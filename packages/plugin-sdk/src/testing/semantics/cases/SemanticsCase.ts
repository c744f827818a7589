/**
 * What a figure means, shown by one example: rows, one formula, and the figures that come out – the same on every back end. Each
 * entry of `expect` is the figure of a place and period (by default the community in the first half of 2010), written
 * `value` or `numerator/denominator`, or the status and reason when there is none.
 */
import type { Kpi, Period, Plan, Qualifier, Result } from "@shequ/core"
import type { VillageRows } from "../village.ts"

type Reason = NonNullable<Result.Result["reason"]>["is"]

export interface Expected {
  readonly place?: string
  readonly period?: Period.Period
  readonly key?: string | null
  /** In stored scale: `"3"`, `"1/2"` in lowest terms. */
  readonly value?: string
  /** `"2/4"`: numerator and denominator as they are. */
  readonly parts?: string
  readonly status?: Result.Status
  readonly reason?: Reason
  readonly qualifier?: Qualifier.Qualifier
  readonly grade?: "met" | "missed"
  /** Against the same period last year: the earlier value and the direction. */
  readonly earlier?: string
  readonly direction?: string
}

export interface SemanticsCase {
  /** What it shows; the number is the paragraph of the semantics. */
  readonly name: string
  readonly kpi: Kpi.Kpi
  readonly rows: VillageRows
  /** Collections that are kept though they are empty. */
  readonly kept?: ReadonlyArray<{ readonly id: string }>
  readonly options?: Partial<Pick<Plan.Options, "compare" | "breakdowns" | "knownUntil" | "tree">>
  readonly expect: ReadonlyArray<Expected>
}

/** A case of a KPI: rows, and the figure that comes out of them. */
import type { Period, Qualifier, Result } from "@shequ/core"
import type { Rows } from "./rows.ts"

export interface KpiCase {
  readonly kpi: string
  readonly rows: Rows
  /** Rows just outside the condition, the period or the place: with them, the figure is the same. */
  readonly outside?: Rows
  /** The first half of 2010 when absent. */
  readonly period?: Period.Period
  /** The community `c1` when absent. */
  readonly place?: string
  /** The number as it is shown: `93.67` for a share. Absent where there is none. */
  readonly is?: string
  readonly parts?: readonly [numerator: number, denominator: number]
  readonly qualifier?: Qualifier.Qualifier
  readonly status?: Result.Status
  readonly grade?: "met" | "missed"
  /** A cell of a breakdown instead of the whole. */
  readonly by?: { readonly id: string; readonly key: string | null }
  /** Collections that nobody keeps; all others are kept, even where they are empty. */
  readonly unkept?: ReadonlyArray<keyof Rows>
}

/**
 * A measure: an aggregate over one collection for every cell of place × period × breakdown. It states its time – as of a day
 * (stock), during the period on a named time field (flow), or up to the period's end (cumulative) – and its unit. Its state is
 * mergeable (see `State.ts`), so a community's figure is the merge of its grids'.
 */
import type { Unit } from "../quantity/Unit.ts"
import type { Aggregate, Part } from "./Aggregate.ts"

export * from "./Aggregate.ts"
export * from "./needs.ts"
export * from "./ofDuties.ts"
export * from "./ofRows.ts"
export type { Timing } from "./timing.ts"

/** One number of one aggregate, in a unit. */
export interface Measure<out U extends Unit = Unit> {
  readonly unit: U
  readonly aggregate: Aggregate
  readonly part: Part
}

/** An attainment or coverage: two measures with one definition. */
export interface Attainment<out U extends Unit> {
  readonly required: Measure<U>
  readonly met: Measure<U>
}

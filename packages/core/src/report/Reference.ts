/** Names a result from within a template: a KPI, by default of the report's own period and place. */
import { Schema } from "effect"
import { At } from "./At.ts"

/** A value of a breakdown, or the slot that names it. */
export const Key = Schema.Union([Schema.String, Schema.Struct({ slot: Schema.String })])
export type Key = typeof Key.Type

export const Reference = Schema.Struct({
  kpi: Schema.String,
  at: Schema.optionalKey(At),
  /** The id of another place. */
  place: Schema.optionalKey(Schema.String),
  /** One cell of a breakdown. */
  cell: Schema.optionalKey(Schema.Struct({ breakdown: Schema.String, key: Key }))
})
export type Reference = typeof Reference.Type

export type Options = Omit<Reference, "kpi">

/** `cell("campaign", "spring-breeze")`, or the key that a slot names: `cell("campaign", { slot: "minors-campaign" })`. */
export const cell = (breakdown: string, key: Key): NonNullable<Reference["cell"]> => ({ breakdown, key })

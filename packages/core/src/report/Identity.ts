/** What must hold between the figures of a report: `13 = 2 + 11`, accepted ≤ submitted. A report in which it fails is refused. */
import { Schema } from "effect"
import { type Options, Reference } from "./Reference.ts"

export const Identity = Schema.Struct({
  /** `equals`: the whole is the sum of its parts. `at-most`: the parts together do not exceed it. */
  relation: Schema.Literals(["equals", "at-most"]),
  whole: Reference,
  parts: Schema.Array(Reference)
})
export type Identity = typeof Identity.Type

const make =
  (relation: Identity["relation"]) =>
  (whole: string, parts: ReadonlyArray<string>, options: Options = {}): Identity => ({
    relation,
    whole: { kpi: whole, ...options },
    parts: parts.map((kpi) => ({ kpi, ...options }))
  })

/** The whole is the sum of its parts; `options` apply to all of them. */
export const sumOf = make("equals")
/** The parts together are at most the whole. */
export const within = make("at-most")

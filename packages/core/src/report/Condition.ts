/** When to print what: questions to results. A result without a value answers no to all of them. */
import { Schema } from "effect"
import { Against } from "../kpi/Formula.ts"
import * as Reference from "./Reference.ts"

/**
 * - `zero`, `positive`: the value
 * - `all`: a share of 100 %
 * - `reported`: there is a value
 * - `met`, `missed`: the grade
 */
const Of = Schema.Struct({
  is: Schema.Literals(["zero", "positive", "all", "reported", "met", "missed"]),
  ...Reference.Reference.fields
})
const Compared = Schema.Struct({
  is: Schema.Literals(["up", "down", "same"]),
  against: Against,
  ...Reference.Reference.fields
})

export type Condition =
  | typeof Of.Type
  | typeof Compared.Type
  | { readonly is: "filled"; readonly slot: string }
  | { readonly is: "not"; readonly of: Condition }
  | { readonly is: "every" | "some"; readonly of: ReadonlyArray<Condition> }

const self = Schema.suspend((): Schema.Codec<Condition, unknown> => Condition)
export const Condition: Schema.Codec<Condition, unknown> = Schema.Union([
  Of,
  Compared,
  Schema.Struct({ is: Schema.Literal("filled"), slot: Schema.String }),
  Schema.Struct({ is: Schema.Literal("not"), of: self }),
  Schema.Struct({ is: Schema.Literals(["every", "some"]), of: Schema.Array(self) })
])

const of =
  (is: (typeof Of.Type)["is"]) =>
  (kpi: string, options: Reference.Options = {}): Condition => ({ is, kpi, ...options })
const compared =
  (is: (typeof Compared.Type)["is"]) =>
  (kpi: string, against: Against = "same-period-last-year", options: Reference.Options = {}): Condition => ({
    is,
    kpi,
    against,
    ...options
  })

export const zero = of("zero")
export const positive = of("positive")
export const all = of("all")
export const reported = of("reported")
export const met = of("met")
export const missed = of("missed")
export const up = compared("up")
export const down = compared("down")
export const same = compared("same")
/** The caller, or a default, has filled the slot. */
export const filled = (slot: string): Condition => ({ is: "filled", slot })
export const not = (one: Condition): Condition => ({ is: "not", of: one })
export const every = (...these: ReadonlyArray<Condition>): Condition => ({ is: "every", of: these })
export const some = (...these: ReadonlyArray<Condition>): Condition => ({ is: "some", of: these })

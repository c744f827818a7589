/**
 * A duty stated as so many per something: one class per month, one good deed per member and year. It is printed as it stands; how
 * far it was kept is the figure of an attainment, and what that should reach is a target.
 */
import { Schema } from "effect"
import { Words } from "../Words.ts"

/** `per` follows the number: `1` and `{ zh: "次/月", en: "per month" }`. */
export const Rule = Schema.Struct({
  value: Schema.Number,
  per: Words,
  source: Schema.optionalKey(Words)
})
export type Rule = typeof Rule.Type

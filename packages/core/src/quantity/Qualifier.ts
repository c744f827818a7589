/**
 * How sure a figure is. A ledger that says `9000多` knows a lower bound, and no report may print `9000`: the qualifier
 * survives aggregation and arithmetic, and is printed.
 */
import { Schema } from "effect"
import type { Words } from "../Words.ts"

/**
 * - `exact` 精确
 * - `approx` 约
 * - `more-than` 多, 余: above the figure
 * - `at-least` 以上, 等: the figure or above
 * - `less-than` 不足: below the figure
 * - `at-most` 以内: the figure or below
 * - `asserted` 均, 全, 户户: stated of all, not listed one by one
 * - `unknown`: bounds that arithmetic can no longer order
 * - `lost` 缺失: the source no longer shows the figure
 */
export const Qualifier = Schema.Literals([
  "exact",
  "approx",
  "more-than",
  "at-least",
  "less-than",
  "at-most",
  "asserted",
  "unknown",
  "lost"
])
export type Qualifier = typeof Qualifier.Type

/** One bit for each qualifier but `exact`: the qualifiers of many rows merge by `|`. */
export const bits: Readonly<Record<Qualifier, number>> = {
  exact: 0,
  approx: 1,
  "more-than": 2,
  "at-least": 4,
  "less-than": 8,
  "at-most": 16,
  asserted: 32,
  unknown: 64,
  lost: 128
}

const up = bits["more-than"] | bits["at-least"]
const down = bits["less-than"] | bits["at-most"]

/** The qualifier of a sum whose parts carry these bits. */
export const fromBits = (of: number): Qualifier => {
  if ((of & bits.lost) !== 0) return "lost"
  if ((of & bits.unknown) !== 0 || ((of & up) !== 0 && (of & down) !== 0)) return "unknown"
  if ((of & bits.approx) !== 0) return "approx"
  if ((of & bits["more-than"]) !== 0) return "more-than"
  if ((of & bits["at-least"]) !== 0) return "at-least"
  if ((of & bits["less-than"]) !== 0) return "less-than"
  if ((of & bits["at-most"]) !== 0) return "at-most"
  return (of & bits.asserted) !== 0 ? "asserted" : "exact"
}

const mirrored: Partial<Record<Qualifier, Qualifier>> = {
  "more-than": "less-than",
  "at-least": "at-most",
  "less-than": "more-than",
  "at-most": "at-least"
}

/** The qualifier of `-x` or `1 ÷ x`: a lower bound turns into an upper bound. */
export const mirror = (of: Qualifier): Qualifier => mirrored[of] ?? of

/** The qualifier of `a + b`, or of `a × b` for figures that are not negative. */
export const join = (a: Qualifier, b: Qualifier): Qualifier => fromBits(bits[a] | bits[b])

/** The qualifier of `a - b`, or of `a ÷ b` for figures that are not negative. Bound against like bound is unknown. */
export const joinMirrored = (a: Qualifier, b: Qualifier): Qualifier => join(a, mirror(b))

/** How a qualifier is printed around a number. `suffix` stands between the number and its unit, `after` behind the unit. */
export const affixes: Readonly<
  Record<Qualifier, { readonly prefix: Words; readonly suffix: Words; readonly after: Words }>
> = (() => {
  const none = { zh: "", en: "" }
  const affix = (prefix: Words, suffix: Words = none, after: Words = none) => ({ prefix, suffix, after })
  return {
    exact: affix(none),
    asserted: affix(none),
    approx: affix({ zh: "约", en: "about " }),
    "more-than": affix({ zh: "", en: "more than " }, { zh: "多", en: "" }),
    "at-least": affix({ zh: "", en: "at least " }, none, { zh: "以上", en: "" }),
    "less-than": affix({ zh: "不足", en: "less than " }),
    "at-most": affix({ zh: "", en: "at most " }, none, { zh: "以内", en: "" }),
    unknown: affix({ zh: "约", en: "roughly " }),
    lost: affix(none)
  }
})()

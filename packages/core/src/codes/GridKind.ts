/** Kind of grid (GB/T 34300): one of homes, or one of its own for an office building, market, school or the like. */
import * as Vocabulary from "./Vocabulary.ts"

export const GridKind = Vocabulary.make("grid-kind", {
  name: { zh: "网格类别", en: "Grid kind" },
  standard: "GB/T 34300-2017",
  terms: {
    general: { zh: "综合网格", en: "General" },
    dedicated: { zh: "专属网格", en: "Dedicated" }
  }
})
export type GridKind = Vocabulary.Code<typeof GridKind>

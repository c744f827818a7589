/** Level of a grid; the ids are those of `PlaceLevel`. */
import * as Vocabulary from "./Vocabulary.ts"

export const GridLevel = Vocabulary.make("grid-level", {
  name: { zh: "网格层级", en: "Grid level" },
  terms: {
    grid: { zh: "网格", en: "Grid", aliases: ["大网格", "一级网格"] },
    "sub-grid": { zh: "子网格", en: "Sub-grid", aliases: ["二级网格"] },
    "micro-grid": { zh: "微网格", en: "Micro-grid", aliases: ["三级网格"] }
  }
})
export type GridLevel = Vocabulary.Code<typeof GridLevel>

/** What a grid was drawn around. */
import * as Vocabulary from "./Vocabulary.ts"

export const GridPartitionType = Vocabulary.make("grid-partition-type", {
  name: { zh: "网格划分类型", en: "Basis of grid partition" },
  terms: {
    geographic: { zh: "地缘型", en: "Neighbourhood" },
    "building-unit": { zh: "单元型", en: "Building unit" },
    institution: { zh: "单位型", en: "Institution" }
  }
})
export type GridPartitionType = Vocabulary.Code<typeof GridPartitionType>

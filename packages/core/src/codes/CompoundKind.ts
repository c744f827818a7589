/** Where a residential compound comes from. */
import * as Vocabulary from "./Vocabulary.ts"

export const CompoundKind = Vocabulary.make("compound-kind", {
  name: { zh: "小区类别", en: "Kind of compound" },
  terms: {
    commodity: { zh: "商品房小区", en: "Commodity housing" },
    resettlement: { zh: "安置小区", en: "Resettlement housing", aliases: ["拆迁安置小区"] },
    "work-unit": { zh: "单位宿舍", en: "Work-unit housing", aliases: ["单位小区"] },
    affordable: { zh: "保障性住房小区", en: "Affordable housing" },
    old: { zh: "老旧小区", en: "Old housing" },
    village: { zh: "城中村", en: "Urban village" }
  }
})
export type CompoundKind = Vocabulary.Code<typeof CompoundKind>

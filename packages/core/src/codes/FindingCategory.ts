/** What an inspection or patrol found. */
import * as Vocabulary from "./Vocabulary.ts"

export const FindingCategory = Vocabulary.make("finding-category", {
  name: { zh: "问题类型", en: "Category of finding" },
  terms: {
    awareness: { zh: "意识松懈", en: "Slack awareness" },
    "waste-sorting": { zh: "垃圾不分类", en: "Waste not sorted" },
    parking: { zh: "停车管理", en: "Parking" },
    "non-motor": { zh: "非机动车乱停", en: "Bicycles in the way" },
    jaywalking: { zh: "乱穿马路", en: "Jaywalking" },
    "small-ads": { zh: "小广告", en: "Small ads" },
    "night-noise": { zh: "夜间噪音", en: "Noise at night" },
    "business-scope": { zh: "超范围经营", en: "Business beyond its licence", aliases: ["经营范围"] },
    "blind-spot": { zh: "卫生死角", en: "Dirty corner" },
    "fire-hazard": { zh: "消防隐患", en: "Fire hazard" },
    "break-in-trace": { zh: "撬窃痕迹", en: "Trace of a break-in" },
    "damaged-facility": { zh: "设施损坏", en: "Damaged facility" }
  }
})
export type FindingCategory = Vocabulary.Code<typeof FindingCategory>

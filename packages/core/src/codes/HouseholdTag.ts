/** What a household is known for; it may carry several at once. */
import * as Vocabulary from "./Vocabulary.ts"

export const HouseholdTag = Vocabulary.make("household-tag", {
  name: { zh: "户标签", en: "Household tag" },
  terms: {
    "low-income": { zh: "低保户", en: "Low-income (dibao)", aliases: ["低保", "低保家庭"] },
    destitute: { zh: "特困户", en: "Destitute", aliases: ["特困", "五保户"] },
    hardship: { zh: "困难家庭", en: "In difficulty", aliases: ["困难", "困难户"] },
    disabled: { zh: "残疾家庭", en: "With a disabled member", aliases: ["残疾", "残疾户"] },
    "empty-nest": { zh: "空巢家庭", en: "Empty nest", aliases: ["空巢"] },
    "left-behind": { zh: "留守家庭", en: "Left behind", aliases: ["留守"] },
    "single-parent": { zh: "单亲家庭", en: "Single parent", aliases: ["单亲"] },
    bereaved: { zh: "失独家庭", en: "Lost the only child", aliases: ["失独"] },
    military: { zh: "军烈属", en: "Soldier's or martyr's family", aliases: ["军属", "烈属"] },
    "one-child": { zh: "独生子女家庭", en: "One child" },
    relocated: { zh: "拆迁安置户", en: "Relocated", aliases: ["安置户"] }
  }
})
export type HouseholdTag = Vocabulary.Code<typeof HouseholdTag>

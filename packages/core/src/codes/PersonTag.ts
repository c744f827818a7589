/** What a resident is known for; it may be several at once. Age and GB/T codes (retired, minor) are not repeated here. */
import * as Vocabulary from "./Vocabulary.ts"

export const PersonTag = Vocabulary.make("person-tag", {
  name: { zh: "人员标签", en: "Person tag" },
  terms: {
    "low-income": { zh: "低保对象", en: "Receives dibao", aliases: ["低保"] },
    destitute: { zh: "特困人员", en: "Destitute", aliases: ["特困", "五保"] },
    hardship: { zh: "困难群体", en: "In difficulty", aliases: ["困难"] },
    disabled: { zh: "残疾人", en: "Disabled", aliases: ["残疾"] },
    "empty-nest": { zh: "空巢老人", en: "Empty-nest elder", aliases: ["空巢"] },
    "living-alone": { zh: "独居老人", en: "Elder living alone", aliases: ["独居"] },
    "left-behind-child": { zh: "留守儿童", en: "Left-behind child" },
    frail: { zh: "老弱病残", en: "Old, weak, ill or disabled" },
    "three-old": { zh: "三老人员", en: "Veteran of the three kinds", aliases: ["三老"] },
    unemployed: { zh: "失业人员", en: "Registered unemployed", aliases: ["失业", "登记失业"] },
    "age-4050": { zh: "4050人员", en: "4050 group", aliases: ["4050"] },
    "veteran-party-member": { zh: "老党员", en: "Veteran party member" },
    "ex-serviceman": { zh: "退役军人", en: "Ex-serviceman" },
    "mental-illness": { zh: "严重精神障碍患者", en: "Severe mental illness" },
    "community-corrections": { zh: "社区矫正对象", en: "Under community corrections", aliases: ["社区矫正"] },
    released: { zh: "刑满释放人员", en: "Released from prison", aliases: ["刑释人员"] },
    "drug-rehabilitation": { zh: "社区戒毒康复人员", en: "In drug rehabilitation" },
    "key-youth": { zh: "重点青少年", en: "Key youth" }
  }
})
export type PersonTag = Vocabulary.Code<typeof PersonTag>

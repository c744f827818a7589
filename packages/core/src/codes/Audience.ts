/** For whom something is held. */
import * as Vocabulary from "./Vocabulary.ts"

export const Audience = Vocabulary.make("audience", {
  name: { zh: "活动对象", en: "Audience" },
  terms: {
    resident: { zh: "居民", en: "Residents" },
    "party-member": { zh: "党员", en: "Party members" },
    "veteran-party-member": { zh: "老党员", en: "Veteran party members" },
    activist: { zh: "入党积极分子", en: "Activists", aliases: ["积极分子"] },
    minor: { zh: "未成年人", en: "Minors", aliases: ["中小学生", "青少年", "儿童"] },
    woman: { zh: "妇女", en: "Women", aliases: ["育龄妇女"] },
    elderly: { zh: "老年人", en: "Elderly" },
    retiree: { zh: "退休人员", en: "Retirees" },
    disabled: { zh: "残疾人", en: "Disabled people" },
    "low-income": { zh: "低保户", en: "Low-income households", aliases: ["低保"] },
    unemployed: { zh: "失业人员", en: "Unemployed" },
    floating: { zh: "流动人口", en: "Floating population" },
    volunteer: { zh: "志愿者", en: "Volunteers" },
    "arts-core": { zh: "文艺骨干", en: "Arts enthusiasts" },
    shop: { zh: "商家", en: "Shops", aliases: ["商铺", "经营户"] },
    staff: { zh: "社工", en: "Staff" }
  }
})
export type Audience = Vocabulary.Code<typeof Audience>

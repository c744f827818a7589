/** What a case is about. */
import * as Vocabulary from "./Vocabulary.ts"

export const CaseCategory = Vocabulary.make("case-category", {
  name: { zh: "问题类别", en: "Category of case" },
  terms: {
    environment: { zh: "环境污染", en: "Pollution" },
    odour: { zh: "恶臭", en: "Odour", parent: "environment", aliases: ["异味"] },
    noise: { zh: "噪音", en: "Noise", parent: "environment" },
    smoke: { zh: "烟尘", en: "Smoke", parent: "environment", aliases: ["油烟"] },
    water: { zh: "水污染", en: "Water pollution", parent: "environment" },
    infrastructure: { zh: "基础设施", en: "Infrastructure" },
    ponding: { zh: "路面积水", en: "Ponding", parent: "infrastructure", aliases: ["积水"] },
    drainage: { zh: "下水道", en: "Drainage", parent: "infrastructure", aliases: ["下水道堵塞"] },
    "facility-gap": { zh: "设施缺失", en: "Missing facility", parent: "infrastructure" },
    "structural-hazard": { zh: "建筑隐患", en: "Structural hazard", parent: "infrastructure", aliases: ["门楼隐患"] },
    "property-management": { zh: "物业管理", en: "Property management", aliases: ["物业"] },
    clutter: { zh: "架空层杂物", en: "Clutter", parent: "property-management", aliases: ["楼道杂物"] },
    parking: { zh: "停车", en: "Parking", parent: "property-management" },
    cleaning: { zh: "保洁", en: "Cleaning", parent: "property-management" },
    security: { zh: "治安", en: "Public security" },
    welfare: { zh: "福利保障", en: "Welfare", aliases: ["福利"] },
    other: { zh: "其他", en: "Other" }
  }
})
export type CaseCategory = Vocabulary.Code<typeof CaseCategory>

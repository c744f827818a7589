/** Kind of organisation. `within(OrganisationKind, "shop")` are all kinds of shop. */
import * as Vocabulary from "./Vocabulary.ts"

export const OrganisationKind = Vocabulary.make("organisation-kind", {
  name: { zh: "单位类别", en: "Kind of organisation" },
  terms: {
    government: { zh: "机关", en: "Government body" },
    "court-or-police": { zh: "政法单位", en: "Justice or police", aliases: ["派出所", "检察院"] },
    institution: { zh: "事业单位", en: "Public institution" },
    school: { zh: "学校", en: "School", parent: "institution" },
    kindergarten: { zh: "幼儿园", en: "Kindergarten", parent: "institution" },
    hospital: { zh: "医院", en: "Hospital", parent: "institution", aliases: ["卫生所"] },
    "culture-centre": { zh: "文体中心", en: "Culture and sports centre", parent: "institution" },
    enterprise: { zh: "企业", en: "Enterprise" },
    "property-firm": { zh: "物业公司", en: "Property firm", parent: "enterprise", aliases: ["物业"] },
    supermarket: { zh: "超市", en: "Supermarket", parent: "enterprise" },
    shop: { zh: "商铺", en: "Shop", aliases: ["商家", "店铺"] },
    restaurant: { zh: "餐饮店", en: "Restaurant", parent: "shop" },
    "beauty-salon": { zh: "美容美发店", en: "Beauty salon", parent: "shop" },
    entertainment: { zh: "娱乐场所", en: "Entertainment", parent: "shop" },
    "social-organisation": { zh: "社会组织", en: "Social organisation", aliases: ["家综中心"] },
    media: { zh: "媒体", en: "Media", aliases: ["报社"] }
  }
})
export type OrganisationKind = Vocabulary.Code<typeof OrganisationKind>

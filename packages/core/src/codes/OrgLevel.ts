/** Level of a unit, an honour or a sponsor. */
import * as Vocabulary from "./Vocabulary.ts"

export const OrgLevel = Vocabulary.make("org-level", {
  name: { zh: "组织层级", en: "Level of organisation" },
  terms: {
    community: { zh: "社区级", en: "Community", aliases: ["社区"] },
    township: { zh: "街道级", en: "Subdistrict or township", aliases: ["街道", "镇级", "镇", "乡"] },
    district: { zh: "区级", en: "District or county", aliases: ["区", "县级", "县"] },
    city: { zh: "市级", en: "City", aliases: ["市"] },
    province: { zh: "省级", en: "Province", aliases: ["省"] },
    national: { zh: "国家级", en: "National", aliases: ["国家", "全国"] }
  }
})
export type OrgLevel = Vocabulary.Code<typeof OrgLevel>

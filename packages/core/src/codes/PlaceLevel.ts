/** Levels of the tree of places, from the widest to the narrowest. */
import * as Vocabulary from "./Vocabulary.ts"

export const PlaceLevel = Vocabulary.make("place-level", {
  name: { zh: "地点层级", en: "Level of place" },
  terms: {
    province: { zh: "省级", en: "Province", aliases: ["省", "直辖市", "自治区"] },
    city: { zh: "地级", en: "City", aliases: ["市", "地级市"] },
    district: { zh: "县级", en: "District or county", aliases: ["区", "县", "县级市"] },
    township: { zh: "乡级", en: "Subdistrict or township", aliases: ["街道", "镇", "乡"] },
    community: { zh: "村级", en: "Community", aliases: ["社区", "村"] },
    grid: { zh: "网格", en: "Grid", aliases: ["大网格"] },
    "sub-grid": { zh: "子网格", en: "Sub-grid" },
    "micro-grid": { zh: "微网格", en: "Micro-grid" }
  }
})
export type PlaceLevel = Vocabulary.Code<typeof PlaceLevel>

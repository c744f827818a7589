/** In what role a person works in a grid. */
import * as Vocabulary from "./Vocabulary.ts"

export const GridForceRole = Vocabulary.make("grid-force-role", {
  name: { zh: "入格力量", en: "Role in a grid" },
  terms: {
    "grid-leader": { zh: "网格长", en: "Grid leader" },
    "grid-worker": { zh: "网格员", en: "Grid worker", aliases: ["专职网格员"] },
    "party-instructor": { zh: "党建工作指导员", en: "Party-building instructor", aliases: ["党建指导员"] },
    "street-leader": { zh: "街道领导干部", en: "Subdistrict leader", aliases: ["驻点领导"] },
    "party-delegate": { zh: "党代表", en: "Party delegate" },
    "npc-deputy": { zh: "人大代表", en: "People's congress deputy" },
    "graduate-official": { zh: "大学生村官", en: "Graduate village official" },
    "community-lawyer": { zh: "社区律师", en: "Community lawyer" },
    "area-police": { zh: "片区民警", en: "Area police officer", aliases: ["社区民警", "民警"] },
    "building-chief": { zh: "幢长", en: "Building chief", aliases: ["楼栋长", "楼长"] },
    "group-leader": { zh: "小组长", en: "Group leader", aliases: ["居民小组长"] }
  }
})
export type GridForceRole = Vocabulary.Code<typeof GridForceRole>

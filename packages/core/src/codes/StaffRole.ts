/** What a member of the community's staff is. `within(StaffRole, "cadre")` are the cadres. */
import * as Vocabulary from "./Vocabulary.ts"

export const StaffRole = Vocabulary.make("staff-role", {
  name: { zh: "工作人员职务", en: "Role of staff" },
  terms: {
    cadre: { zh: "社区干部", en: "Cadre", aliases: ["干部"] },
    secretary: { zh: "书记", en: "Secretary", parent: "cadre" },
    director: { zh: "主任", en: "Director", parent: "cadre", aliases: ["社区主任"] },
    deputy: { zh: "副职", en: "Deputy", parent: "cadre", aliases: ["副书记", "副主任"] },
    "committee-member": { zh: "委员", en: "Committee member", parent: "cadre" },
    "social-worker": { zh: "社工", en: "Social worker", aliases: ["社区工作者"] },
    "grid-worker": { zh: "专职网格员", en: "Grid worker", aliases: ["网格员"] },
    support: { zh: "辅助人员", en: "Support" }
  }
})
export type StaffRole = Vocabulary.Code<typeof StaffRole>

/** In what role somebody visits. */
import * as Vocabulary from "./Vocabulary.ts"

export const VisitorRole = Vocabulary.make("visitor-role", {
  name: { zh: "走访人员身份", en: "Visitor's role" },
  terms: {
    cadre: { zh: "社区干部", en: "Community cadre", aliases: ["干部"] },
    "social-worker": { zh: "社工", en: "Social worker", aliases: ["社区工作者", "社区专职工作者"] },
    "grid-worker": { zh: "网格员", en: "Grid worker" },
    "party-member": { zh: "党员", en: "Party member" },
    leader: { zh: "上级领导", en: "Leader from above", aliases: ["领导"] },
    volunteer: { zh: "志愿者", en: "Volunteer", aliases: ["义工"] },
    doctor: { zh: "医生", en: "Doctor" },
    police: { zh: "民警", en: "Police officer" }
  }
})
export type VisitorRole = Vocabulary.Code<typeof VisitorRole>

/** What a post paid for by the community is. */
import * as Vocabulary from "./Vocabulary.ts"

export const StaffPostKind = Vocabulary.make("staff-post-kind", {
  name: { zh: "岗位类别", en: "Kind of post" },
  terms: {
    "social-worker": { zh: "社工岗", en: "Social worker" },
    "post-4050": { zh: "4050公益岗位", en: "4050 post", aliases: ["4050人员"] },
    temporary: { zh: "临时工", en: "Temporary worker" },
    cleaner: { zh: "保洁员", en: "Cleaner" },
    patrol: { zh: "巡逻队员", en: "Patrol member" },
    gatekeeper: { zh: "门卫保安", en: "Gatekeeper", aliases: ["保安"] },
    coordinator: { zh: "协管员", en: "Coordinator" }
  }
})
export type StaffPostKind = Vocabulary.Code<typeof StaffPostKind>

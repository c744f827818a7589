/** What body governs the community. */
import * as Vocabulary from "./Vocabulary.ts"

export const CommunityKind = Vocabulary.make("community-kind", {
  name: { zh: "社区类别", en: "Kind of community" },
  terms: {
    "residents-committee": { zh: "居民委员会", en: "Residents' committee", aliases: ["居委会", "社区"] },
    "villagers-committee": { zh: "村民委员会", en: "Villagers' committee", aliases: ["村委会"] },
    similar: { zh: "类似居委会", en: "Similar body" }
  }
})
export type CommunityKind = Vocabulary.Code<typeof CommunityKind>

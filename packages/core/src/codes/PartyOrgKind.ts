/** Kind of party organisation. */
import * as Vocabulary from "./Vocabulary.ts"

export const PartyOrgKind = Vocabulary.make("party-org-kind", {
  name: { zh: "党组织类别", en: "Kind of party organisation" },
  terms: {
    branch: { zh: "党支部", en: "Branch", aliases: ["支部"] },
    "general-branch": { zh: "党总支", en: "General branch", aliases: ["总支"] },
    committee: { zh: "党委", en: "Committee" },
    "work-committee": { zh: "党工委", en: "Work committee" }
  }
})
export type PartyOrgKind = Vocabulary.Code<typeof PartyOrgKind>

/** What is elected. */
import * as Vocabulary from "./Vocabulary.ts"

export const ElectionKind = Vocabulary.make("election-kind", {
  name: { zh: "选举类别", en: "Kind of election" },
  terms: {
    "branch-committee": { zh: "支部委员会换届", en: "Branch committee", aliases: ["支委换届"] },
    "residents-committee": { zh: "居民委员会换届", en: "Residents' committee", aliases: ["居委会换届"] },
    "residents-delegates": { zh: "居民代表推选", en: "Residents' delegates" },
    "owners-committee": { zh: "业主委员会选举", en: "Owners' committee" }
  }
})
export type ElectionKind = Vocabulary.Code<typeof ElectionKind>

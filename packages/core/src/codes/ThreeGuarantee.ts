/** What a shop answers for before its door. Cities differ in the list; a plugin may bring its own. */
import * as Vocabulary from "./Vocabulary.ts"

export const ThreeGuarantee = Vocabulary.make("three-guarantee", {
  name: { zh: "门前三包", en: "Three guarantees" },
  terms: {
    hygiene: { zh: "包卫生", en: "Hygiene" },
    greenery: { zh: "包绿化", en: "Greenery" },
    order: { zh: "包秩序", en: "Order" }
  }
})
export type ThreeGuarantee = Vocabulary.Code<typeof ThreeGuarantee>

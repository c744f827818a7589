/** What every member does once a year: one welfare activity, one good deed, one suggestion. */
import * as Vocabulary from "./Vocabulary.ts"

export const ThreeOnesKind = Vocabulary.make("three-ones-kind", {
  name: { zh: "三个一类别", en: 'Kind of "three ones" deed' },
  terms: {
    "public-welfare": { zh: "公益活动", en: "Public welfare" },
    "good-deed": { zh: "做好事", en: "Good deed", aliases: ["好事"] },
    suggestion: { zh: "合理化建议", en: "Suggestion" }
  }
})
export type ThreeOnesKind = Vocabulary.Code<typeof ThreeOnesKind>

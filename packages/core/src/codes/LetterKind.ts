/** What an organisation signs for. */
import * as Vocabulary from "./Vocabulary.ts"

export const LetterKind = Vocabulary.make("letter-kind", {
  name: { zh: "责任书类别", en: "Kind of letter of responsibility" },
  terms: {
    fire: { zh: "消防安全责任书", en: "Fire safety", aliases: ["消防责任书"] },
    "three-guarantees": { zh: "门前三包责任书", en: "Three guarantees", aliases: ["门前三包"] },
    "production-safety": { zh: "安全生产责任书", en: "Production safety" },
    "public-order": { zh: "综治责任书", en: "Public order" }
  }
})
export type LetterKind = Vocabulary.Code<typeof LetterKind>

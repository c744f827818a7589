/** The four degrees of the emergency response law. */
import * as Vocabulary from "./Vocabulary.ts"

export const Severity = Vocabulary.make("severity", {
  name: { zh: "严重程度", en: "Severity" },
  terms: {
    ordinary: { zh: "一般", en: "Ordinary", aliases: ["Ⅳ级"] },
    serious: { zh: "较大", en: "Serious", aliases: ["Ⅲ级"] },
    major: { zh: "重大", en: "Major", aliases: ["Ⅱ级"] },
    extraordinary: { zh: "特别重大", en: "Extraordinary", aliases: ["特大", "Ⅰ级"] }
  }
})
export type Severity = Vocabulary.Code<typeof Severity>

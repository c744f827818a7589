/** What the resident says afterwards. */
import * as Vocabulary from "./Vocabulary.ts"

export const Satisfaction = Vocabulary.make("satisfaction", {
  name: { zh: "满意度", en: "Satisfaction" },
  terms: {
    "very-satisfied": { zh: "非常满意", en: "Very satisfied" },
    satisfied: { zh: "满意", en: "Satisfied" },
    neutral: { zh: "一般", en: "Neutral", aliases: ["基本满意"] },
    dissatisfied: { zh: "不满意", en: "Dissatisfied" }
  }
})
export type Satisfaction = Vocabulary.Code<typeof Satisfaction>

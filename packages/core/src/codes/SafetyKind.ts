/** What happened, or nearly did. */
import * as Vocabulary from "./Vocabulary.ts"

export const SafetyKind = Vocabulary.make("safety-kind", {
  name: { zh: "安全事件类别", en: "Kind of safety incident" },
  terms: {
    fire: { zh: "火灾", en: "Fire" },
    accident: { zh: "安全事故", en: "Accident" },
    gas: { zh: "燃气事故", en: "Gas" },
    structure: { zh: "建筑隐患", en: "Structure" },
    traffic: { zh: "交通事故", en: "Traffic" },
    drowning: { zh: "溺水", en: "Drowning" },
    "minor-sleeping-out": { zh: "学生夜不归宿", en: "Minor sleeping out", aliases: ["未成年人夜不归宿"] }
  }
})
export type SafetyKind = Vocabulary.Code<typeof SafetyKind>

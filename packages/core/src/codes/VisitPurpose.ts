/** Why a household is visited; one visit may serve several. */
import * as Vocabulary from "./Vocabulary.ts"

export const VisitPurpose = Vocabulary.make("visit-purpose", {
  name: { zh: "走访目的", en: "Purpose of visit" },
  terms: {
    survey: { zh: "摸底", en: "Survey", aliases: ["调查", "摸底调查"] },
    condolence: { zh: "慰问", en: "Condolence" },
    listening: { zh: "听取诉求", en: "Listening", aliases: ["走访"] },
    persuasion: { zh: "做工作", en: "Persuasion" },
    newborn: { zh: "新生儿看望", en: "Newborn" },
    retiree: { zh: "看望退休人员", en: "Retiree" },
    covert: { zh: "暗访", en: "Covert check" },
    registration: { zh: "登记", en: "Registration", aliases: ["登记造册"] },
    service: { zh: "上门服务", en: "Service" },
    publicity: { zh: "入户宣传", en: "Publicity" }
  }
})
export type VisitPurpose = Vocabulary.Code<typeof VisitPurpose>

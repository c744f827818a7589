/** How far a dwelling is fitted out. */
import * as Vocabulary from "./Vocabulary.ts"

export const FitOutStatus = Vocabulary.make("fit-out-status", {
  name: { zh: "装修状况", en: "Fit-out" },
  terms: {
    none: { zh: "未装修", en: "Not fitted out", aliases: ["毛坯"] },
    "under-way": { zh: "装修中", en: "Under way" },
    done: { zh: "装修完成", en: "Done", aliases: ["已装修"] }
  }
})
export type FitOutStatus = Vocabulary.Code<typeof FitOutStatus>

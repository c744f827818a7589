/** How a visit was met. */
import * as Vocabulary from "./Vocabulary.ts"

export const VisitOutcome = Vocabulary.make("visit-outcome", {
  name: { zh: "走访结果", en: "Outcome of visit" },
  terms: {
    received: { zh: "接待", en: "Received" },
    absent: { zh: "不在", en: "Nobody at home", aliases: ["无人在家"] },
    refused: { zh: "不予理解", en: "Refused", aliases: ["拒访"] }
  }
})
export type VisitOutcome = Vocabulary.Code<typeof VisitOutcome>

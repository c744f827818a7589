/** Whether a title is pursued or held. */
import * as Vocabulary from "./Vocabulary.ts"

export const HonourStatus = Vocabulary.make("honour-status", {
  name: { zh: "荣誉状态", en: "Status of honour" },
  terms: {
    pursued: { zh: "争创", en: "Pursued", aliases: ["在创"] },
    granted: { zh: "命名表彰", en: "Granted", aliases: ["获得"] },
    lost: { zh: "摘牌", en: "Lost" }
  }
})
export type HonourStatus = Vocabulary.Code<typeof HonourStatus>

/** What became of an item of information. */
import * as Vocabulary from "./Vocabulary.ts"

export const InfoStatus = Vocabulary.make("info-status", {
  name: { zh: "信息录用状态", en: "Status of submission" },
  terms: {
    submitted: { zh: "上报", en: "Submitted" },
    accepted: { zh: "录用", en: "Accepted" },
    "not-accepted": { zh: "未录用", en: "Not accepted" }
  }
})
export type InfoStatus = Vocabulary.Code<typeof InfoStatus>

/** How far an owners' committee has come. */
import * as Vocabulary from "./Vocabulary.ts"

export const OwnersCommitteeStatus = Vocabulary.make("owners-committee-status", {
  name: { zh: "业委会状态", en: "Status of owners' committee" },
  terms: {
    surveying: { zh: "摸底", en: "Surveying" },
    preparing: { zh: "筹备", en: "Preparing", aliases: ["筹备小组"] },
    established: { zh: "成立", en: "Established" },
    expired: { zh: "届满", en: "Expired", aliases: ["换届"] }
  }
})
export type OwnersCommitteeStatus = Vocabulary.Code<typeof OwnersCommitteeStatus>

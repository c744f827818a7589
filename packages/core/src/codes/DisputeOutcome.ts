/** How a dispute ended. */
import * as Vocabulary from "./Vocabulary.ts"

export const DisputeOutcome = Vocabulary.make("dispute-outcome", {
  name: { zh: "调处结果", en: "Outcome of dispute" },
  terms: {
    settled: { zh: "调解成功", en: "Settled" },
    failed: { zh: "调解不成", en: "Not settled" },
    referred: { zh: "移送或引导诉讼", en: "Referred on" },
    withdrawn: { zh: "撤回", en: "Withdrawn" }
  }
})
export type DisputeOutcome = Vocabulary.Code<typeof DisputeOutcome>

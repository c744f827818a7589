/** What came of a finding. */
import * as Vocabulary from "./Vocabulary.ts"

export const FindingOutcome = Vocabulary.make("finding-outcome", {
  name: { zh: "处置结果", en: "Outcome of finding" },
  terms: {
    rectified: { zh: "已整改", en: "Rectified" },
    prevented: { zh: "防止发案", en: "Harm prevented" },
    referred: { zh: "移交", en: "Referred on" },
    repeated: { zh: "反复出现", en: "Came back" }
  }
})
export type FindingOutcome = Vocabulary.Code<typeof FindingOutcome>

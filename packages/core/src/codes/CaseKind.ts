/** What the resident asks for, as hotlines sort it. */
import * as Vocabulary from "./Vocabulary.ts"

export const CaseKind = Vocabulary.make("case-kind", {
  name: { zh: "诉求类型", en: "Kind of appeal" },
  terms: {
    complaint: { zh: "投诉", en: "Complaint" },
    request: { zh: "求助", en: "Request for help" },
    report: { zh: "举报", en: "Report" },
    suggestion: { zh: "建议", en: "Suggestion", aliases: ["意见"] },
    consultation: { zh: "咨询", en: "Question" }
  }
})
export type CaseKind = Vocabulary.Code<typeof CaseKind>

/** Where a case stands; `CaseTransition` says which status may follow which. */
import * as Vocabulary from "./Vocabulary.ts"

export const CaseStatus = Vocabulary.make("case-status", {
  name: { zh: "办理状态", en: "Status of case" },
  terms: {
    registered: { zh: "登记", en: "Registered" },
    verified: { zh: "核实", en: "Verified" },
    escalated: { zh: "上报", en: "Escalated" },
    transferred: { zh: "转办", en: "Transferred" },
    coordinating: { zh: "协调", en: "Coordinating" },
    replied: { zh: "答复", en: "Replied" },
    resolved: { zh: "办结", en: "Resolved" },
    "followed-up": { zh: "回访", en: "Followed up" },
    reopened: { zh: "重办", en: "Reopened", aliases: ["发回重办"] },
    rejected: { zh: "不予受理", en: "Rejected" },
    closed: { zh: "结案", en: "Closed", aliases: ["归档"] }
  }
})
export type CaseStatus = Vocabulary.Code<typeof CaseStatus>

/** What is done about a case; most steps move its status, some only add to the file. */
import * as Vocabulary from "./Vocabulary.ts"

export const CaseStepKind = Vocabulary.make("case-step-kind", {
  name: { zh: "办理环节", en: "Step of a case" },
  terms: {
    registration: { zh: "登记", en: "Registration", aliases: ["受理"] },
    dispatch: { zh: "指派", en: "Dispatch", aliases: ["派单"] },
    verification: { zh: "现场核实", en: "Verification on site", aliases: ["核实"] },
    consultation: { zh: "约谈当事方", en: "Talk with the party concerned" },
    notice: { zh: "公告", en: "Notice" },
    evidence: { zh: "附证", en: "Evidence attached" },
    escalation: { zh: "上报", en: "Escalation" },
    transfer: { zh: "转办", en: "Transfer" },
    coordination: { zh: "协调", en: "Coordination" },
    reply: { zh: "答复", en: "Reply" },
    resolution: { zh: "办结", en: "Resolution" },
    "follow-up": { zh: "回访", en: "Follow-up" },
    reopening: { zh: "重办", en: "Reopening" },
    rejection: { zh: "不予受理", en: "Rejection" },
    closure: { zh: "结案", en: "Closure", aliases: ["归档"] }
  }
})
export type CaseStepKind = Vocabulary.Code<typeof CaseStepKind>

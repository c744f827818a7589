/** How far somebody has come on the way into the party. `within(MembershipStage, "member")` are those who are in it. */
import * as Vocabulary from "./Vocabulary.ts"

export const MembershipStage = Vocabulary.make("membership-stage", {
  name: { zh: "党员发展阶段", en: "Stage of membership" },
  terms: {
    applicant: { zh: "入党申请人", en: "Applicant" },
    activist: { zh: "入党积极分子", en: "Activist", aliases: ["积极分子", "党员积极分子"] },
    candidate: { zh: "发展对象", en: "Candidate" },
    member: { zh: "党员", en: "Member" },
    probationary: { zh: "预备党员", en: "Probationary member", parent: "member" },
    full: { zh: "正式党员", en: "Full member", parent: "member" }
  }
})
export type MembershipStage = Vocabulary.Code<typeof MembershipStage>

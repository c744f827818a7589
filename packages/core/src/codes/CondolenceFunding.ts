/** Who pays for a condolence. */
import * as Vocabulary from "./Vocabulary.ts"

export const CondolenceFunding = Vocabulary.make("condolence-funding", {
  name: { zh: "慰问资金来源", en: "Source of condolence" },
  terms: {
    public: { zh: "财政", en: "Public funds" },
    members: { zh: "党员捐款", en: "Party members' donations" },
    community: { zh: "社区自筹", en: "Community's own funds" },
    sponsor: { zh: "结对单位", en: "Sponsoring unit" }
  }
})
export type CondolenceFunding = Vocabulary.Code<typeof CondolenceFunding>

/** Who gives. */
import * as Vocabulary from "./Vocabulary.ts"

export const DonorKind = Vocabulary.make("donor-kind", {
  name: { zh: "捐赠人类别", en: "Kind of donor" },
  terms: {
    "party-member": { zh: "党员", en: "Party members" },
    resident: { zh: "居民", en: "Residents" },
    pupil: { zh: "学生", en: "Pupils", aliases: ["中小学生"] },
    staff: { zh: "社工", en: "Staff" },
    organisation: { zh: "单位", en: "Organisation" },
    mixed: { zh: "党员和居民", en: "Several kinds" }
  }
})
export type DonorKind = Vocabulary.Code<typeof DonorKind>

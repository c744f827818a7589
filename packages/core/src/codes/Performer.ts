/** Who does the work. */
import * as Vocabulary from "./Vocabulary.ts"

export const Performer = Vocabulary.make("performer", {
  name: { zh: "参与力量", en: "Performer" },
  terms: {
    community: { zh: "社区", en: "Community", aliases: ["社工"] },
    "party-member": { zh: "党员", en: "Party members" },
    volunteer: { zh: "志愿者", en: "Volunteers" },
    pupil: { zh: "中小学生", en: "Pupils", aliases: ["学生"] },
    "property-firm": { zh: "物业", en: "Property firm" },
    contractor: { zh: "专业单位", en: "Contractor" }
  }
})
export type Performer = Vocabulary.Code<typeof Performer>

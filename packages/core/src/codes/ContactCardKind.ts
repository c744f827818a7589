/** What kind of card a household or party member has. */
import * as Vocabulary from "./Vocabulary.ts"

export const ContactCardKind = Vocabulary.make("contact-card-kind", {
  name: { zh: "联系卡类别", en: "Kind of contact card" },
  terms: {
    sentiment: { zh: "民情联系卡", en: "Residents' contact card", aliases: ["民情卡"] },
    "party-member": { zh: "党员联系卡", en: "Party member's card", aliases: ["信息卡", "党员联系群众信息卡"] }
  }
})
export type ContactCardKind = Vocabulary.Code<typeof ContactCardKind>

/** How far a contact sheet has come. */
import * as Vocabulary from "./Vocabulary.ts"

export const ContactSheetStatus = Vocabulary.make("contact-sheet-status", {
  name: { zh: "联系单状态", en: "Status of contact sheet" },
  terms: {
    open: { zh: "处理中", en: "Open" },
    answered: { zh: "已答复", en: "Answered" },
    closed: { zh: "已办结", en: "Closed" }
  }
})
export type ContactSheetStatus = Vocabulary.Code<typeof ContactSheetStatus>

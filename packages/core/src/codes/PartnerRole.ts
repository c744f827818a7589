/** What a partner does for an activity. */
import * as Vocabulary from "./Vocabulary.ts"

export const PartnerRole = Vocabulary.make("partner-role", {
  name: { zh: "协办角色", en: "Partner's role" },
  terms: {
    "co-host": { zh: "共同主办", en: "Co-host", aliases: ["主办"] },
    host: { zh: "承办授课", en: "Host or lecturer", aliases: ["承办", "授课"] },
    sponsor: { zh: "支持赞助", en: "Sponsor", aliases: ["赞助"] },
    performer: { zh: "参演参与", en: "Performer or participant", aliases: ["参与"] }
  }
})
export type PartnerRole = Vocabulary.Code<typeof PartnerRole>

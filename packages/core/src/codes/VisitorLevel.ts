/** At which level the visitor serves. */
import * as Vocabulary from "./Vocabulary.ts"

export const VisitorLevel = Vocabulary.make("visitor-level", {
  name: { zh: "走访人员层级", en: "Visitor's level" },
  terms: {
    community: { zh: "社区", en: "Community", aliases: ["社区工作人员"] },
    township: { zh: "街道(镇)", en: "Subdistrict or township", aliases: ["镇领导", "街道领导", "街道", "镇"] },
    district: { zh: "区(县)", en: "District or county", aliases: ["区领导", "区", "县"] },
    city: { zh: "市", en: "City", aliases: ["市领导"] }
  }
})
export type VisitorLevel = Vocabulary.Code<typeof VisitorLevel>

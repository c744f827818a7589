/** Where information is sent. */
import * as Vocabulary from "./Vocabulary.ts"

export const InfoTarget = Vocabulary.make("info-target", {
  name: { zh: "报送对象", en: "Recipient of information" },
  terms: {
    township: { zh: "街道", en: "Subdistrict or township", aliases: ["镇"] },
    district: { zh: "区", en: "District or county", aliases: ["县"] },
    city: { zh: "市", en: "City" }
  }
})
export type InfoTarget = Vocabulary.Code<typeof InfoTarget>

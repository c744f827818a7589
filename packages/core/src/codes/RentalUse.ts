/** What a dwelling is let for (出租用途 of GB/T 31000; ids of our own). */
import * as Vocabulary from "./Vocabulary.ts"

export const RentalUse = Vocabulary.make("rental-use", {
  name: { zh: "出租用途", en: "Use of rental" },
  standard: "GB/T 31000-2015",
  terms: {
    residence: { zh: "居住", en: "Residence" },
    business: { zh: "经营", en: "Business" },
    office: { zh: "办公", en: "Office" },
    storage: { zh: "仓储", en: "Storage" }
  }
})
export type RentalUse = Vocabulary.Code<typeof RentalUse>

/** On what right a dwelling is held. */
import * as Vocabulary from "./Vocabulary.ts"

export const DwellingTenure = Vocabulary.make("dwelling-tenure", {
  name: { zh: "房屋产权", en: "Tenure" },
  terms: {
    owned: { zh: "自有", en: "Owned", aliases: ["产权房"] },
    "public-rental": { zh: "公租房", en: "Public rental" },
    "low-rent": { zh: "廉租房", en: "Low-rent" },
    "private-rental": { zh: "私房出租", en: "Private rental", aliases: ["出租屋", "出租房"] },
    "work-unit": { zh: "单位公房", en: "Work-unit owned" }
  }
})
export type DwellingTenure = Vocabulary.Code<typeof DwellingTenure>

/** What a dwelling is used for. */
import * as Vocabulary from "./Vocabulary.ts"

export const DwellingUse = Vocabulary.make("dwelling-use", {
  name: { zh: "房屋用途", en: "Use of dwelling" },
  terms: {
    residential: { zh: "住宅", en: "Residential", aliases: ["住房"] },
    commercial: { zh: "商用", en: "Commercial", aliases: ["商铺"] },
    office: { zh: "办公", en: "Office" },
    storage: { zh: "储藏", en: "Storage", aliases: ["车库", "地下室"] }
  }
})
export type DwellingUse = Vocabulary.Code<typeof DwellingUse>

/** Nature of the household registration; since 2014 many places register residents alike. */
import * as Vocabulary from "./Vocabulary.ts"

export const HukouKind = Vocabulary.make("hukou-kind", {
  name: { zh: "户口性质", en: "Hukou" },
  terms: {
    urban: { zh: "城镇户口", en: "Urban", aliases: ["非农业", "城镇", "非农"] },
    rural: { zh: "农村户口", en: "Rural", aliases: ["农业", "农村"] },
    unified: { zh: "居民户口", en: "Unified" }
  }
})
export type HukouKind = Vocabulary.Code<typeof HukouKind>

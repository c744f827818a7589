/** 片 and 组: how a community that works by areas divides its households. */
import * as Vocabulary from "./Vocabulary.ts"

export const AreaKind = Vocabulary.make("area-kind", {
  name: { zh: "片组类别", en: "Kind of area" },
  terms: {
    area: { zh: "片区", en: "Area", aliases: ["片"] },
    group: { zh: "居民小组", en: "Residents' group", aliases: ["组"] }
  }
})
export type AreaKind = Vocabulary.Code<typeof AreaKind>

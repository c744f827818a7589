/** What a group of buildings is a model of. */
import * as Vocabulary from "./Vocabulary.ts"

export const BuildingGroupTag = Vocabulary.make("building-group-tag", {
  name: { zh: "楼群特色", en: "Feature of building group" },
  terms: {
    science: { zh: "科普楼群", en: "Science popularisation", aliases: ["科普"] },
    culture: { zh: "文化楼群", en: "Culture" },
    green: { zh: "绿色楼群", en: "Green living" },
    safety: { zh: "平安楼群", en: "Safety" }
  }
})
export type BuildingGroupTag = Vocabulary.Code<typeof BuildingGroupTag>

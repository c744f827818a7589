/** What a building is for. */
import * as Vocabulary from "./Vocabulary.ts"

export const BuildingUse = Vocabulary.make("building-use", {
  name: { zh: "楼栋用途", en: "Use of building" },
  terms: {
    residential: { zh: "住宅楼", en: "Residential" },
    resettlement: { zh: "安置楼", en: "Resettlement" },
    mixed: { zh: "综合楼", en: "Mixed use" },
    commercial: { zh: "商业楼", en: "Commercial" },
    public: { zh: "公共用房", en: "Public" }
  }
})
export type BuildingUse = Vocabulary.Code<typeof BuildingUse>

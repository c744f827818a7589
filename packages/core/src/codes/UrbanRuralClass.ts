/** Urban and rural class of the statistical division codes (城乡分类代码). */
import * as Vocabulary from "./Vocabulary.ts"

export const UrbanRuralClass = Vocabulary.make("urban-rural-class", {
  name: { zh: "城乡分类", en: "Urban or rural class" },
  standard: "统计用城乡划分代码",
  terms: {
    urban: { zh: "城镇", en: "Urban", code: "100" },
    city: { zh: "城区", en: "City", code: "110", parent: "urban" },
    "main-urban-area": { zh: "主城区", en: "Main urban area", code: "111", parent: "city" },
    "urban-fringe": { zh: "城乡结合区", en: "Urban fringe", code: "112", parent: "city" },
    town: { zh: "镇区", en: "Town", code: "120", parent: "urban" },
    "town-centre": { zh: "镇中心区", en: "Town centre", code: "121", parent: "town" },
    "town-fringe": { zh: "镇乡结合区", en: "Town fringe", code: "122", parent: "town" },
    "special-area": { zh: "特殊区域", en: "Special area", code: "123", parent: "town" },
    rural: { zh: "乡村", en: "Rural", code: "200", aliases: ["农村"] },
    "township-centre": { zh: "乡中心区", en: "Township centre", code: "210", parent: "rural" },
    village: { zh: "村庄", en: "Village", code: "220", parent: "rural" }
  }
})
export type UrbanRuralClass = Vocabulary.Code<typeof UrbanRuralClass>

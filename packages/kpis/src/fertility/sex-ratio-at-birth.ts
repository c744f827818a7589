import { Formula, Kpi } from "@shequ/core"
import { halfYearReview } from "../sources.ts"
import { fertilityBirthsFemale } from "./births-female.ts"
import { fertilityBirthsMale } from "./births-male.ts"

export const fertilitySexRatioAtBirth = Kpi.make({
  id: "fertility.sex-ratio-at-birth",
  name: { zh: "出生人口性别比", en: "Sex ratio at birth" },
  description: {
    zh: "每100名出生女孩对应的出生男孩数;人数少时没有统计意义。",
    en: "Boys born for every 100 girls; with few births it says nothing."
  },
  unit: "per-100",
  better: "neither",
  value: Formula.ratio(Kpi.value(fertilityBirthsMale), Kpi.value(fertilityBirthsFemale)),
  source: halfYearReview("男孩5人,女孩4人")
})

import { Kpi, Measure } from "@shequ/core"
import { BuildingGroup } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const scienceBuildings = Kpi.make({
  id: "science.buildings",
  name: { zh: "科普楼群数", en: "Science building groups" },
  description: {
    zh: "期末带科普特色的楼群。",
    en: "Groups of buildings that popularise science, at the end of the period."
  },
  unit: "thing",
  better: "higher",
  value: Measure.count(BuildingGroup, (group) => group.tags.has("science")),
  source: halfYearReview("建立10个科普楼群")
})

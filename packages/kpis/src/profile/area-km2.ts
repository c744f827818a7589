import { Formula, Kpi, Measure } from "@shequ/core"
import { Community } from "@shequ/core/model"
import { partyWork } from "../sources.ts"

export const profileAreaKm2 = Kpi.make({
  id: "profile.area-km2",
  name: { zh: "辖区面积", en: "Jurisdiction area" },
  description: { zh: "社区登记的辖区面积之和。", en: "The area that the communities are registered with, added up." },
  unit: "square-kilometre",
  better: "neither",
  value: Formula.shownIn(
    "square-kilometre",
    Measure.sum(Community, "square-metre", (community) => community.areaSquareMetres)
  ),
  source: partyWork("辖区面积0.65平方公里")
})

import { Formula, Kpi } from "@shequ/core"
import { quarterlyCivic } from "../sources.ts"
import { visitCondolenceHouseholds } from "./condolence-households.ts"
import { visitHouseholdsVisited } from "./households-visited.ts"

export const visitCondolenceTargetingRate = Kpi.make({
  id: "visit.condolence-targeting-rate",
  name: { zh: "慰问占走访比", en: "Condolence share of visits" },
  description: { zh: "慰问户数占走访户数。", en: "Households consoled among households visited." },
  unit: "percent",
  better: "neither",
  value: Formula.ratio(Kpi.value(visitCondolenceHouseholds), Kpi.value(visitHouseholdsVisited)),
  source: quarterlyCivic("并对这13户家庭进行了慰问")
})

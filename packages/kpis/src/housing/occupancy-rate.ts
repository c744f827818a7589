import { Formula, Kpi } from "@shequ/core"
import { massWork } from "../sources.ts"
import { housingDwellingUnits } from "./dwelling-units.ts"
import { housingOccupiedHouseholds } from "./occupied-households.ts"

export const housingOccupancyRate = Kpi.make({
  id: "housing.occupancy-rate",
  name: { zh: "入住率", en: "Occupancy rate" },
  description: { zh: "入住户数占住房套数。", en: "Households moved in over residential dwellings." },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(Kpi.value(housingOccupiedHouseholds), Kpi.value(housingDwellingUnits)),
  source: massWork()
})

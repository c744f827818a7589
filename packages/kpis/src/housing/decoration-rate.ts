import { Formula, Kpi } from "@shequ/core"
import { massWork } from "../sources.ts"
import { housingDecoratedUnits } from "./decorated-units.ts"
import { housingDwellingUnits } from "./dwelling-units.ts"

export const housingDecorationRate = Kpi.make({
  id: "housing.decoration-rate",
  name: { zh: "装修率", en: "Fit-out rate" },
  description: { zh: "装修完成套数占住房套数。", en: "Fitted-out dwellings among residential dwellings." },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(Kpi.value(housingDecoratedUnits), Kpi.value(housingDwellingUnits)),
  source: massWork()
})

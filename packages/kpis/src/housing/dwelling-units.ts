import { Kpi, Measure } from "@shequ/core"
import { Dwelling } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const housingDwellingUnits = Kpi.make({
  id: "housing.dwelling-units",
  name: { zh: "住房套数", en: "Dwelling units" },
  unit: "dwelling",
  better: "neither",
  value: Measure.count(Dwelling, (dwelling) => dwelling.use.is("residential")),
  source: massWork()
})

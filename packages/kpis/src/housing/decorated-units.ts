import { Kpi, Measure, Value } from "@shequ/core"
import { Dwelling } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const housingDecoratedUnits = Kpi.make({
  id: "housing.decorated-units",
  name: { zh: "装修完成套数", en: "Fitted-out units" },
  description: { zh: "住房中装修完成的。", en: "Residential dwellings whose fit-out is done." },
  unit: "dwelling",
  better: "higher",
  value: Measure.count(Dwelling, (dwelling) => Value.and(dwelling.use.is("residential"), dwelling.fitOut.is("done"))),
  source: massWork()
})

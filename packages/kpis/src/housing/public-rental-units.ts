import { Kpi, Measure, Value } from "@shequ/core"
import { Dwelling } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const housingPublicRentalUnits = Kpi.make({
  id: "housing.public-rental-units",
  name: { zh: "公租房套数", en: "Public rental units" },
  description: { zh: "住房中产权为公租房的。", en: "Residential dwellings let as public rental housing." },
  unit: "dwelling",
  better: "neither",
  value: Measure.count(Dwelling, (dwelling) =>
    Value.and(dwelling.use.is("residential"), dwelling.tenure.is("public-rental"))
  ),
  source: massWork()
})

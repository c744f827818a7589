import { Kpi, Measure } from "@shequ/core"
import { Dwelling } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const housingComplexUnits = Kpi.make({
  id: "housing.complex-units",
  name: { zh: "综合楼套数", en: "Mixed-use units" },
  description: {
    zh: "综合楼内的房屋套数,不论用途。",
    en: "Dwellings in mixed-use buildings, whatever they are used for."
  },
  unit: "dwelling",
  better: "neither",
  value: Measure.count(Dwelling, (dwelling) => dwelling.building.use.is("mixed")),
  source: massWork()
})

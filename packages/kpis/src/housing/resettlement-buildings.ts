import { Kpi, Measure } from "@shequ/core"
import { Building } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const housingResettlementBuildings = Kpi.make({
  id: "housing.resettlement-buildings",
  name: { zh: "安置楼栋数", en: "Resettlement buildings" },
  unit: "building",
  better: "neither",
  value: Measure.count(Building, (building) => building.use.is("resettlement")),
  source: massWork()
})

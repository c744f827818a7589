import { Formula, Kpi } from "@shequ/core"
import { partyWork } from "../sources.ts"
import { profileAreaKm2 } from "./area-km2.ts"
import { profileResidentPopulation } from "./resident-population.ts"

export const profilePopulationDensity = Kpi.make({
  id: "profile.population-density",
  name: { zh: "人口密度", en: "Population density" },
  description: { zh: "常住人口数除以辖区面积。", en: "Resident population over the area." },
  unit: "person-per-square-kilometre",
  better: "neither",
  value: Formula.ratio(Kpi.value(profileResidentPopulation), Kpi.value(profileAreaKm2)),
  source: partyWork("市区人口密度最高的区域之一")
})

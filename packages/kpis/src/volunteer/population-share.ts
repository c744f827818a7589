import { Formula, Kpi } from "@shequ/core"
import { profileResidentPopulation } from "../profile/resident-population.ts"
import { partyWork } from "../sources.ts"
import { volunteerRegistered } from "./registered.ts"

export const volunteerPopulationShare = Kpi.make({
  id: "volunteer.population-share",
  name: { zh: "志愿者占常住人口比", en: "Volunteers among residents" },
  description: { zh: "在册志愿者数占常住人口数。", en: "Registered volunteers over the resident population." },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(Kpi.value(volunteerRegistered), Kpi.value(profileResidentPopulation)),
  source: partyWork("义工开展达480人")
})

import { Kpi, Measure } from "@shequ/core"
import { Resident } from "@shequ/core/model"
import { partyWork } from "../sources.ts"

export const profileResidentPopulation = Kpi.make({
  id: "profile.resident-population",
  name: { zh: "常住人口数", en: "Resident population" },
  description: {
    zh: "期末在册、实际居住在辖区的居民:户籍常住和流动人口;人户分离的不计。",
    en: "Residents on the books at the end of the period who live here, registered or floating; those registered here who live elsewhere are left out."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(Resident, (resident) => resident.residency.in(["registered", "floating"])),
  breakdowns: [Kpi.by("residency", { zh: "人口类型", en: "Residency" }, Resident, (resident) => resident.residency)],
  source: partyWork("常住人口约1万人")
})

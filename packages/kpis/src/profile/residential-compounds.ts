import { Kpi, Measure } from "@shequ/core"
import { Compound } from "@shequ/core/model"
import { partyWork } from "../sources.ts"

export const profileResidentialCompounds = Kpi.make({
  id: "profile.residential-compounds",
  name: { zh: "生活小区数", en: "Residential compounds" },
  unit: "thing",
  better: "neither",
  value: Measure.count(Compound),
  breakdowns: [Kpi.by("kind", { zh: "小区类别", en: "Kind of compound" }, Compound, (compound) => compound.kind)],
  source: partyWork("有着21个生活小区")
})

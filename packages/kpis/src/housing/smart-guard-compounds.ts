import { Kpi, Measure } from "@shequ/core"
import { Compound } from "@shequ/core/model"
import { townshipSurvey } from "../sources.ts"

export const housingSmartGuardCompounds = Kpi.make({
  id: "housing.smart-guard-compounds",
  name: { zh: "科技防范小区数", en: "Compounds guarded by technology" },
  unit: "thing",
  better: "higher",
  value: Measure.count(Compound, (compound) => compound.smartGuard),
  source: townshipSurvey()
})

import { Kpi, Measure } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { partyWork } from "../sources.ts"

export const legalClasses = Kpi.make({
  id: "legal.classes",
  name: { zh: "法制课场次", en: "Legal education sessions" },
  unit: "session",
  better: "higher",
  value: Measure.count(Activity, (activity) => activity.types.has("legal-class")),
  source: partyWork("组织居民上法制课")
})

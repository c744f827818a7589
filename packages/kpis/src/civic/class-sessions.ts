import { Kpi, Measure } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

export const civicClassSessions = Kpi.make({
  id: "civic.class-sessions",
  name: { zh: "市民课堂次数", en: "Civic-class sessions" },
  unit: "time",
  better: "higher",
  value: Measure.countAs("time", Activity, (activity) => activity.types.has("civic-class")),
  rule: { value: 1, per: { zh: "次/月", en: "per month" } },
  source: quarterlyCivic("每月组织了一次“市民课堂”")
})

import { Cadence, Formula, Kpi, Measure, Target } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

export const civicClassCompliance = Kpi.make({
  id: "civic.class-compliance",
  name: { zh: "市民课堂月度达标率", en: "Civic-class monthly compliance" },
  description: {
    zh: "每个社区每月至少一次市民课堂:应有的月份中做到的。",
    en: "Every community holds a civic class at least once a month: of the months owed, those kept."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(Measure.placesOf("community"), [
      Measure.requirement({
        name: { zh: "市民课堂", en: "civic class" },
        cadence: Cadence.every("month"),
        entries: Activity,
        where: (activity) => activity.types.has("civic-class")
      })
    ])
  ),
  target: Target.atLeast(1),
  source: quarterlyCivic("每月组织了一次“市民课堂”")
})

import { Kpi, Measure } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const visitRetireesVisited = Kpi.make({
  id: "visit.retirees-visited",
  name: { zh: "看望退休人员数", en: "Retirees visited" },
  description: {
    zh: "本期内以看望退休人员为目的走访的不同的人,每人计一次。",
    en: "Different persons visited in the period because they are retired, each once."
  },
  unit: "person",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.residentId,
    (visit) => visit.purposes.has("retiree")
  ),
  source: halfYearReview("上半年共看望退休人员1人")
})

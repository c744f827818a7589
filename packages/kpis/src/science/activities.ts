import { Kpi, Measure } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const scienceActivities = Kpi.make({
  id: "science.activities",
  name: { zh: "科普活动场次", en: "Science activities" },
  unit: "session",
  better: "higher",
  value: Measure.count(Activity, (activity) => activity.types.has("science")),
  source: halfYearReview("“迈向低碳生活”为主题的科普讲座")
})

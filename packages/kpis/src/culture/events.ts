import { Kpi, Measure } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { festival } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const cultureEvents = Kpi.make({
  id: "culture.events",
  name: { zh: "文化活动场次", en: "Cultural events" },
  unit: "session",
  better: "higher",
  value: Measure.count(Activity, (activity) => activity.types.has("culture")),
  breakdowns: [festival],
  source: halfYearReview("开展迎七一第二届青少年艺术节晚会")
})

import { Kpi, Measure } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { festival } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const minorsActivities = Kpi.make({
  id: "minors.activities",
  name: { zh: "未成年人活动场次", en: "Activities for minors" },
  description: { zh: "本期面向未成年人的活动。", en: "Activities of the period held for minors." },
  unit: "session",
  better: "higher",
  value: Measure.count(Activity, (activity) => activity.audiences.has("minor")),
  breakdowns: [festival],
  source: halfYearReview("寒假期间组织中小学生")
})

import { Kpi, Measure, Tally } from "@shequ/core"
import { Activity, ActivityPartner } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const coconstructActivities = Kpi.make({
  id: "coconstruct.activities",
  name: { zh: "共建活动次数", en: "Co-construction activities" },
  description: {
    zh: "本期至少有一家单位协办的活动。",
    en: "Activities of the period that at least one other organisation helped to hold."
  },
  unit: "time",
  better: "higher",
  value: Measure.countAs("time", Activity, (activity) =>
    Tally.exists(ActivityPartner, { via: (partner) => partner.activityId, equals: activity.id })
  ),
  source: halfYearReview("开展形式多样的活动")
})

import { Kpi, Measure } from "@shequ/core"
import { Case } from "@shequ/core/model"
import { caseCategory } from "../breakdowns.ts"
import { massWork } from "../sources.ts"

export const issueResolutionTime = Kpi.make({
  id: "issue.resolution-time",
  name: { zh: "办结时长", en: "Time to resolution" },
  description: {
    zh: "本期办结的事项从受理到办结的日历天数的中位数。",
    en: "Median number of calendar days from receipt to resolution, of the matters resolved in the period."
  },
  unit: "day",
  better: "lower",
  value: Measure.median(Case, "day", (matter) => matter.receivedAt.daysUntil(matter.resolvedAt), undefined, {
    during: (matter) => matter.resolvedAt
  }),
  breakdowns: [caseCategory],
  source: massWork()
})

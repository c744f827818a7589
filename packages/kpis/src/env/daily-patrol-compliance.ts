import { Cadence, Formula, Kpi, Measure, Target } from "@shequ/core"
import { Compound, Patrol } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const envDailyPatrolCompliance = Kpi.make({
  id: "env.daily-patrol-compliance",
  name: { zh: "小区每日巡查达标率", en: "Daily patrol compliance" },
  description: {
    zh: "每个小区每天至少巡查一次:应巡查的小区天数中做到的。",
    en: "Every compound is patrolled at least once a day: of the compound-days owed, those kept."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(Measure.subjects(Compound), [
      Measure.requirement({
        name: { zh: "巡查", en: "patrol" },
        cadence: Cadence.every("day"),
        entries: Patrol,
        subject: (patrol) => patrol.compoundId
      })
    ])
  ),
  rule: { value: 1, per: { zh: "次/日", en: "per day" } },
  target: Target.atLeast(1),
  source: halfYearReview("社区每日加强对小区的巡查力度")
})

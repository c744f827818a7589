import { Formula, Kpi, Measure, Target } from "@shequ/core"
import { PlanItem } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { planItems } from "./items.ts"

export const planCompletionRate = Kpi.make({
  id: "plan.completion-rate",
  name: { zh: "计划完成率", en: "Plan completion rate" },
  description: {
    zh: "计划开始日期在本期的计划项中已完成的。",
    en: "Of the items planned to begin in the period, those done."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(PlanItem, (item) => item.status.is("done"), { during: (item) => item.startsOn }),
    Kpi.value(planItems)
  ),
  target: Target.atLeast(1),
  source: halfYearReview("社区下半年计划和打算")
})

import { Kpi, Measure } from "@shequ/core"
import { PlanItem } from "@shequ/core/model"
import { planTitle } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const planItems = Kpi.make({
  id: "plan.items",
  name: { zh: "工作计划项数", en: "Planned work items" },
  description: {
    zh: "计划开始日期在本期的计划项:上半年末制定的下半年计划,属于下半年。",
    en: "Items planned to begin in the period: what is adopted in June for the second half belongs to the second half."
  },
  unit: "item",
  better: "neither",
  value: Measure.count(PlanItem, undefined, { during: (item) => item.startsOn }),
  breakdowns: [planTitle, Kpi.by("status", { zh: "完成状态", en: "Status" }, PlanItem, (item) => item.status)],
  source: halfYearReview("社区下半年计划和打算")
})

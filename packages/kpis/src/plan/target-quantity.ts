import { Kpi, Measure } from "@shequ/core"
import { PlanItem } from "@shequ/core/model"
import { planTitle } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const planTargetQuantity = Kpi.make({
  id: "plan.target-quantity",
  name: { zh: "计划目标数量", en: "Quantity planned" },
  description: {
    zh: "计划开始日期在本期的计划项的目标数量;各项单位不同,分项看。",
    en: "Quantities that the items planned to begin in the period aim at; their units differ, so read them item by item."
  },
  unit: "one",
  better: "neither",
  value: Measure.sum(PlanItem, "one", (item) => item.targetQuantity, undefined, { during: (item) => item.startsOn }),
  breakdowns: [planTitle],
  source: halfYearReview("新增一处室外健身场所")
})

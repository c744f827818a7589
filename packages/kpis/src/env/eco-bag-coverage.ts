import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { Distribution, Household } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const envEcoBagCoverage = Kpi.make({
  id: "env.eco-bag-coverage",
  name: { zh: "环保袋发放覆盖率", en: "Eco-bag coverage" },
  description: {
    zh: "期末在册户中,本期内领到环保袋的。",
    en: "Of the households on the books at the end of the period, those that got an eco bag in it."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Household, (household) =>
      Tally.exists(Distribution, {
        via: (distribution) => distribution.householdId,
        equals: household.id,
        where: (distribution) => distribution.item.is("eco-bag"),
        within: "period"
      })
    ),
    Measure.count(Household)
  ),
  target: Target.atLeast(1, { source: { zh: "分发到每户居民", en: "every household" } }),
  source: halfYearReview("分发到每户居民家长")
})

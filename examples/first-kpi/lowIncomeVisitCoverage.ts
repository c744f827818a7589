import { Formula, Kpi, Measure, Target } from "@shequ/core"
import { Household, Visit } from "@shequ/core/model"

export const lowIncomeVisitCoverage = Kpi.make({
  id: "visit.low-income-coverage",
  name: { zh: "低保户走访覆盖率", en: "Low-income household visit coverage" },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.distinct(
      Visit,
      (visit) => visit.householdId,
      (visit) => visit.household.tags.has("low-income")
    ),
    Measure.count(Household, (household) => household.tags.has("low-income"))
  ),
  target: Target.atLeast(1)
})

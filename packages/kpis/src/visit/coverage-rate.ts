import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { Household, Visit } from "@shequ/core/model"
import { hasMovedIn } from "../conditions/hasMovedIn.ts"
import { housingOccupiedHouseholds } from "../housing/occupied-households.ts"
import { massWork } from "../sources.ts"

export const visitCoverageRate = Kpi.make({
  id: "visit.coverage-rate",
  name: { zh: "入户走访覆盖率", en: "Visit coverage" },
  description: {
    zh: "期末已入住的户中,本期内至少被走访一次的。",
    en: "Of the households that had moved in by the end of the period, those visited at least once in it."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Household, (household) =>
      hasMovedIn(household).and(
        Tally.exists(Visit, { via: (visit) => visit.householdId, equals: household.id, within: "period" })
      )
    ),
    Kpi.value(housingOccupiedHouseholds)
  ),
  target: Target.atLeast(1, { source: { zh: "户户到位", en: "every household" } }),
  source: massWork()
})

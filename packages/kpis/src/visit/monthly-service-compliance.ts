import { Cadence, Formula, Kpi, Measure, Target, Value } from "@shequ/core"
import { Household, ServiceDelivery } from "@shequ/core/model"
import { isInDifficulty } from "../conditions/isInDifficulty.ts"
import { managementStation } from "../sources.ts"

export const visitMonthlyServiceCompliance = Kpi.make({
  id: "visit.monthly-service-compliance",
  name: { zh: "困难群体每月上门服务率", en: "Monthly home-service compliance" },
  description: {
    zh: "每个困难户每月至少得到一次服务:应服务的户月数中做到的。",
    en: "Every household in difficulty is served at least once a month: of the household-months owed, those kept."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(
      Measure.subjects(Household, (household) => isInDifficulty(household)),
      [
        Measure.requirement({
          name: { zh: "上门服务", en: "home service" },
          cadence: Cadence.every("month"),
          entries: ServiceDelivery,
          subject: (service) => Value.firstOf(service.householdId, service.resident.householdId)
        })
      ]
    )
  ),
  rule: { value: 1, per: { zh: "次/户·月", en: "per household and month" } },
  target: Target.atLeast(1),
  source: managementStation("每月对小区困难群体进行上门服务")
})

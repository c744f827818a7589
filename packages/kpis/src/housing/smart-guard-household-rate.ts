import { Formula, Kpi, Measure } from "@shequ/core"
import { Household } from "@shequ/core/model"
import { townshipSurvey } from "../sources.ts"

export const housingSmartGuardHouseholdRate = Kpi.make({
  id: "housing.smart-guard-household-rate",
  name: { zh: "家庭小技防安装率", en: "Home alarm rate" },
  description: {
    zh: "期末在册户中装有家庭技防的。",
    en: "Households with a home alarm among all on the books at the end of the period."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Household, (household) => household.homeAlarm),
    Measure.count(Household)
  ),
  source: townshipSurvey()
})

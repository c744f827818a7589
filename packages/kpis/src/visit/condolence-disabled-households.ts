import { Kpi, Measure, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

export const visitCondolenceDisabledHouseholds = Kpi.make({
  id: "visit.condolence-disabled-households",
  name: { zh: "慰问残疾家庭数", en: "Disabled households consoled" },
  description: {
    zh: "本期慰问的户中,慰问当日为残疾家庭的。",
    en: "Of the households consoled, those with a disabled member on the day."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) => Value.and(visit.purposes.has("condolence"), visit.household.tags.has("disabled"))
  ),
  source: quarterlyCivic("11户残疾家庭")
})

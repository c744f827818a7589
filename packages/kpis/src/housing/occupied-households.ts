import { Kpi, Measure } from "@shequ/core"
import { Household } from "@shequ/core/model"
import { hasMovedIn } from "../conditions/hasMovedIn.ts"
import { massWork } from "../sources.ts"

export const housingOccupiedHouseholds = Kpi.make({
  id: "housing.occupied-households",
  name: { zh: "入住户数", en: "Households moved in" },
  description: {
    zh: "期末在册且入住日期不晚于期末的户;没有入住日期的不计。",
    en: "Households on the books that had moved in by the end of the period; one without a date of moving in does not count."
  },
  unit: "household",
  better: "higher",
  value: Measure.count(Household, (household) => hasMovedIn(household)),
  source: massWork()
})

import { Kpi, Measure } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const visitHouseholdsVisitedByDistrictLeaders = Kpi.make({
  id: "visit.households-visited-by-district-leaders",
  name: { zh: "区领导走访户数", en: "Households visited by district leaders" },
  description: {
    zh: "本期内由区(县)一级人员走访的不同的户。",
    en: "Different households visited in the period by people of the district."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) => visit.visitorLevel.is("district")
  ),
  source: massWork()
})

import { Kpi, Measure } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const visitHouseholdsVisitedByTownshipLeaders = Kpi.make({
  id: "visit.households-visited-by-township-leaders",
  name: { zh: "镇领导走访户数", en: "Households visited by township leaders" },
  description: {
    zh: "本期内由街道(镇)一级人员走访的不同的户。",
    en: "Different households visited in the period by people of the township."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) => visit.visitorLevel.is("township")
  ),
  source: massWork()
})

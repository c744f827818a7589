import { Kpi, Measure } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const visitHouseholdsVisitedByStaff = Kpi.make({
  id: "visit.households-visited-by-staff",
  name: { zh: "社区工作人员走访户数", en: "Households visited by community staff" },
  description: {
    zh: "本期内由社区一级人员走访的不同的户。",
    en: "Different households visited in the period by people of the community itself."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) => visit.visitorLevel.is("community")
  ),
  source: massWork()
})

import { Kpi, Measure } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { visitorLevel, visitorRole } from "../breakdowns.ts"
import { quarterlyCivic } from "../sources.ts"

export const visitHouseholdsVisited = Kpi.make({
  id: "visit.households-visited",
  name: { zh: "走访户数", en: "Households visited" },
  description: {
    zh: "本期内走访到的不同的户,每户计一次;不论目的、结果。",
    en: "Different households visited in the period, each once, whatever the purpose and outcome."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(Visit, (visit) => visit.householdId),
  breakdowns: [visitorLevel, visitorRole],
  source: quarterlyCivic("走访了20户居民家庭")
})

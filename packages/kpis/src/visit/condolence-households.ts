import { Kpi, Measure } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { visitorLevel, visitorRole } from "../breakdowns.ts"
import { quarterlyCivic } from "../sources.ts"

export const visitCondolenceHouseholds = Kpi.make({
  id: "visit.condolence-households",
  name: { zh: "慰问户数", en: "Households receiving condolence" },
  description: {
    zh: "本期内以慰问为目的走访的不同的户。",
    en: "Different households visited for condolence in the period."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) => visit.purposes.has("condolence")
  ),
  breakdowns: [visitorLevel, visitorRole],
  source: quarterlyCivic("并对这13户家庭进行了慰问")
})

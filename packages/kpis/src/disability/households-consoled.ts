import { Kpi, Measure, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const disabilityHouseholdsConsoled = Kpi.make({
  id: "disability.households-consoled",
  name: { zh: "社工慰问残疾人户数", en: "Disabled households consoled by social workers" },
  description: {
    zh: "本期由社工慰问走访的不同的残疾家庭。",
    en: "Different households with a disabled member that social workers visited for condolence in the period."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) =>
      Value.and(
        visit.purposes.has("condolence"),
        visit.visitorRole.is("social-worker"),
        visit.household.tags.has("disabled")
      )
  ),
  source: halfYearReview("组织社工上门慰问残疾人2户")
})

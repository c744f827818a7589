import { Kpi, Measure, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const partyVisitingElders = Kpi.make({
  id: "party.visiting-elders",
  name: { zh: "慰问老党员人数", en: "Veteran members visited" },
  description: {
    zh: "本期内慰问走访的不同的老党员,每人计一次。",
    en: "Different veteran party members visited for condolence in the period, each once."
  },
  unit: "person",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.residentId,
    (visit) => Value.and(visit.purposes.has("condolence"), visit.resident.tags.has("veteran-party-member"))
  ),
  source: halfYearReview("七一前夕慰问老党员")
})

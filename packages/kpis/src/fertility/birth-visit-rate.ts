import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { Birth, Visit } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { fertilityBirths } from "./births.ts"

export const fertilityBirthVisitRate = Kpi.make({
  id: "fertility.birth-visit-rate",
  name: { zh: "新生儿上门看望率", en: "Newborn home-visit rate" },
  description: {
    zh: "本期出生中,有新生儿看望走访记录的。",
    en: "Of the births of the period, those with a visit for the newborn."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Birth, (birth) =>
      Tally.exists(Visit, {
        via: (visit) => visit.birthId,
        equals: birth.id,
        where: (visit) => visit.purposes.has("newborn")
      })
    ),
    Kpi.value(fertilityBirths)
  ),
  target: Target.atLeast(1, { source: { zh: "均上门看望", en: "every family is visited" } }),
  source: halfYearReview("均买了礼品上门看望")
})

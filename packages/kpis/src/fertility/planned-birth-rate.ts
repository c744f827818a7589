import { Formula, Kpi, Measure, Target } from "@shequ/core"
import { Birth } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { fertilityBirths } from "./births.ts"

export const fertilityPlannedBirthRate = Kpi.make({
  id: "fertility.planned-birth-rate",
  name: { zh: "计划内生育率", en: "Planned-birth rate" },
  description: {
    zh: "本期出生中登记为计划内的;按当时的生育政策。",
    en: "Of the births of the period, those entered as within the policy then in force."
  },
  unit: "percent",
  better: "neither",
  value: Formula.ratio(
    Measure.count(Birth, (birth) => birth.withinPolicy),
    Kpi.value(fertilityBirths)
  ),
  target: Target.atLeast(1, {
    to: "2021-08-20",
    source: { zh: "历史上的计划生育政策", en: "family planning as it was" }
  }),
  source: halfYearReview("都是计划内一孩")
})

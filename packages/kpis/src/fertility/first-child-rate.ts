import { Formula, Kpi, Measure } from "@shequ/core"
import { Birth } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { fertilityBirths } from "./births.ts"

export const fertilityFirstChildRate = Kpi.make({
  id: "fertility.first-child-rate",
  name: { zh: "一孩率", en: "First-child rate" },
  description: { zh: "本期出生中的第一孩。", en: "First children among the births of the period." },
  unit: "percent",
  better: "neither",
  value: Formula.ratio(
    Measure.count(Birth, (birth) => birth.parity.eq(1)),
    Kpi.value(fertilityBirths)
  ),
  source: halfYearReview("都是计划内一孩")
})

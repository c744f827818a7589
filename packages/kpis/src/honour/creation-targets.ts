import { Kpi, Measure } from "@shequ/core"
import { Honour } from "@shequ/core/model"
import { honourLevel, honourTitle } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const honourCreationTargets = Kpi.make({
  id: "honour.creation-targets",
  name: { zh: "在创称号数", en: "Titles being pursued" },
  description: { zh: "期末处于争创状态的荣誉称号。", en: "Titles pursued at the end of the period." },
  unit: "item",
  better: "neither",
  value: Measure.count(Honour, (honour) => honour.status.is("pursued")),
  breakdowns: [honourTitle, honourLevel],
  source: halfYearReview("争创市级绿色社区和规范化养犬社区")
})

import { Kpi, Measure } from "@shequ/core"
import { Birth } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const fertilityBirthsFemale = Kpi.make({
  id: "fertility.births-female",
  name: { zh: "出生女孩数", en: "Female births" },
  unit: "person",
  better: "neither",
  value: Measure.count(Birth, (birth) => birth.sex.is("female")),
  source: halfYearReview("女孩4人")
})

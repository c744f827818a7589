import { Kpi, Measure } from "@shequ/core"
import { Birth } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const fertilityBirthsMale = Kpi.make({
  id: "fertility.births-male",
  name: { zh: "出生男孩数", en: "Male births" },
  unit: "person",
  better: "neither",
  value: Measure.count(Birth, (birth) => birth.sex.is("male")),
  source: halfYearReview("男孩5人")
})

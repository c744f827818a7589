import { Kpi, Measure } from "@shequ/core"
import { Birth } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const fertilityBirths = Kpi.make({
  id: "fertility.births",
  name: { zh: "出生人数", en: "Births" },
  description: { zh: "出生日期在本期的登记。", en: "Registered births of the period." },
  unit: "person",
  better: "neither",
  value: Measure.count(Birth),
  breakdowns: [Kpi.by("sex", { zh: "性别", en: "Sex" }, Birth, (birth) => birth.sex)],
  source: halfYearReview("上半年共出生9人")
})

import { Kpi, Measure } from "@shequ/core"
import { Household } from "@shequ/core/model"

export const profileHouseholds = Kpi.make({
  id: "profile.households",
  name: { zh: "户数", en: "Households" },
  description: { zh: "期末在册的户。", en: "Households on the books at the end of the period." },
  unit: "household",
  better: "neither",
  value: Measure.count(Household),
  breakdowns: [Kpi.by("residency", { zh: "人口类型", en: "Residency" }, Household, (household) => household.residency)],
  source: { title: "GB/T 31000-2015 社会治安综合治理基础数据规范" }
})

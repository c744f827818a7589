import { Kpi, Measure } from "@shequ/core"
import { Resident } from "@shequ/core/model"
import { isOfChildbearingAge } from "../conditions/isOfChildbearingAge.ts"
import { halfYearReview } from "../sources.ts"

export const fertilityWomenOfChildbearingAge = Kpi.make({
  id: "fertility.women-of-childbearing-age",
  name: { zh: "育龄妇女数", en: "Women of childbearing age" },
  description: {
    zh: "期末在册的户籍常住妇女中15至49周岁的;流动育龄妇女另计,互不包含。",
    en: "Registered women aged 15 to 49 at the end of the period. Floating women are a figure of their own; neither contains the other."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(Resident, (resident) => isOfChildbearingAge(resident).and(resident.residency.is("registered"))),
  source: halfYearReview("社区现有育龄妇女131人")
})

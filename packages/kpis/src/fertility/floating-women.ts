import { Kpi, Measure } from "@shequ/core"
import { Resident } from "@shequ/core/model"
import { isOfChildbearingAge } from "../conditions/isOfChildbearingAge.ts"
import { halfYearReview } from "../sources.ts"

export const fertilityFloatingWomen = Kpi.make({
  id: "fertility.floating-women",
  name: { zh: "流动育龄妇女数", en: "Floating women of childbearing age" },
  description: {
    zh: "期末在册的流动人口妇女中15至49周岁的;不在育龄妇女数(户籍常住)之内。",
    en: "Floating women aged 15 to 49 at the end of the period; they are not among the (registered) women of childbearing age."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(Resident, (resident) => isOfChildbearingAge(resident).and(resident.residency.is("floating"))),
  source: halfYearReview("流动育龄妇女98人")
})

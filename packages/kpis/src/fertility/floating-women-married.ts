import { Kpi, Measure, Vocabulary } from "@shequ/core"
import { MaritalStatus } from "@shequ/core/codes"
import { Resident } from "@shequ/core/model"
import { isOfChildbearingAge } from "../conditions/isOfChildbearingAge.ts"
import { halfYearReview } from "../sources.ts"

export const fertilityFloatingWomenMarried = Kpi.make({
  id: "fertility.floating-women-married",
  name: { zh: "流动已婚育龄妇女数", en: "Married floating women of childbearing age" },
  description: {
    zh: "流动育龄妇女中已婚(初婚、再婚、复婚)的。",
    en: "Floating women of childbearing age who are married, for the first time or again."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(Resident, (resident) =>
    isOfChildbearingAge(resident).and(
      resident.residency.is("floating"),
      resident.maritalStatus.in(Vocabulary.within(MaritalStatus, "married"))
    )
  ),
  source: halfYearReview("其中已婚的60个")
})

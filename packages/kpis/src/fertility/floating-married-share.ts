import { Formula, Kpi } from "@shequ/core"
import { halfYearReview } from "../sources.ts"
import { fertilityFloatingWomen } from "./floating-women.ts"
import { fertilityFloatingWomenMarried } from "./floating-women-married.ts"

export const fertilityFloatingMarriedShare = Kpi.make({
  id: "fertility.floating-married-share",
  name: { zh: "流动育龄妇女已婚比", en: "Married share of floating women" },
  description: {
    zh: "流动已婚育龄妇女数占流动育龄妇女数。",
    en: "The married among floating women of childbearing age."
  },
  unit: "percent",
  better: "neither",
  value: Formula.ratio(Kpi.value(fertilityFloatingWomenMarried), Kpi.value(fertilityFloatingWomen)),
  source: halfYearReview("其中已婚的60个")
})

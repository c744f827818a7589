import { Formula, Kpi } from "@shequ/core"
import { halfYearReview } from "../sources.ts"
import { fertilityBirths } from "./births.ts"
import { fertilityWomenOfChildbearingAge } from "./women-of-childbearing-age.ts"

export const fertilityGeneralFertilityRate = Kpi.make({
  id: "fertility.general-fertility-rate",
  name: { zh: "一般生育率", en: "General fertility rate" },
  description: {
    zh: "出生人数除以期末育龄妇女数,折算为全年(半年乘二)。",
    en: "Births over the women of childbearing age at the end of the period, as of a whole year (a half-year counts twice)."
  },
  unit: "permille",
  better: "neither",
  value: Formula.annualised(Formula.ratio(Kpi.value(fertilityBirths), Kpi.value(fertilityWomenOfChildbearingAge))),
  source: halfYearReview("上半年共出生9人")
})

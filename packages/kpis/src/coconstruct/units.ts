import { Kpi, Measure } from "@shequ/core"
import { CoConstructionAgreement } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const coconstructUnits = Kpi.make({
  id: "coconstruct.units",
  name: { zh: "共建单位数", en: "Co-construction units" },
  description: {
    zh: "期末共建协议有效的不同的单位。",
    en: "Different organisations with an agreement in force at the end of the period."
  },
  unit: "organisation",
  better: "higher",
  value: Measure.distinct(CoConstructionAgreement, (agreement) => agreement.organisationId),
  source: halfYearReview("依托社区共建单位良好的优势")
})

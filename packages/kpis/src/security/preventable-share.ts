import { Formula, Kpi } from "@shequ/core"
import { halfYearReview } from "../sources.ts"
import { securityCriminalCases } from "./criminal-cases.ts"
import { securityPreventableCases } from "./preventable-cases.ts"

export const securityPreventableShare = Kpi.make({
  id: "security.preventable-share",
  name: { zh: "可防性案件占比", en: "Preventable share" },
  description: { zh: "可防性案件占刑事案件。", en: "Preventable cases among criminal cases." },
  unit: "percent",
  better: "lower",
  value: Formula.ratio(Kpi.value(securityPreventableCases), Kpi.value(securityCriminalCases)),
  source: halfYearReview("可防性案件6起")
})

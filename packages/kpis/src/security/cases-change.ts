import { Formula, Kpi } from "@shequ/core"
import { halfYearReview } from "../sources.ts"
import { securityCriminalCases } from "./criminal-cases.ts"

export const securityCasesChange = Kpi.make({
  id: "security.cases-change",
  name: { zh: "发案同比变化率", en: "Year-on-year change in cases" },
  description: {
    zh: "本期刑事案件数比去年同期增减的比例,下降为负。",
    en: "By what share criminal cases changed against the same period last year; a fall is negative."
  },
  unit: "percent",
  better: "lower",
  value: Formula.relativeChange(Kpi.value(securityCriminalCases)),
  source: halfYearReview("较去年同期有所下降")
})

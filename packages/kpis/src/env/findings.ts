import { Kpi, Measure } from "@shequ/core"
import { Finding } from "@shequ/core/model"
import { weeklyCivic } from "../sources.ts"

export const envFindings = Kpi.make({
  id: "env.findings",
  name: { zh: "存在问题数", en: "Problems found" },
  description: { zh: "本期发现的问题,按问题类型分列。", en: "Problems found in the period, told apart by category." },
  unit: "entry",
  better: "lower",
  value: Measure.count(Finding),
  breakdowns: [Kpi.by("category", { zh: "问题类型", en: "Category" }, Finding, (finding) => finding.category)],
  source: weeklyCivic("二、存在问题")
})

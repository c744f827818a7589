import { Kpi, Measure } from "@shequ/core"
import { CaseReport } from "@shequ/core/model"
import { reportCategory, reportSource } from "../breakdowns.ts"
import { managementStation } from "../sources.ts"

export const issueReceived = Kpi.make({
  id: "issue.received",
  name: { zh: "居民反映问题数", en: "Issues received" },
  description: {
    zh: "本期居民反映问题的条次;同一件事多次反映,每次都计。",
    en: "How often residents raised a problem in the period; a matter raised twice counts twice."
  },
  unit: "entry-time",
  better: "neither",
  value: Measure.count(CaseReport),
  breakdowns: [reportCategory, reportSource],
  source: managementStation("收到居民反映问题 79 条次")
})

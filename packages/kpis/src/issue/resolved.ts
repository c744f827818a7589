import { Kpi, Measure } from "@shequ/core"
import { CaseReport } from "@shequ/core/model"
import { reportCategory, reportSource } from "../breakdowns.ts"
import { managementStation } from "../sources.ts"

export const issueResolved = Kpi.make({
  id: "issue.resolved",
  name: { zh: "已解决问题数", en: "Issues resolved" },
  description: {
    zh: "本期办结的问题的条次,按办结时间;可含以前反映的。",
    en: "Reports whose matter was resolved in the period, whenever they were made."
  },
  unit: "entry-time",
  better: "higher",
  value: Measure.count(CaseReport, undefined, { during: (report) => report.case.resolvedAt }),
  breakdowns: [reportCategory, reportSource],
  source: managementStation("已解决了74 条次")
})

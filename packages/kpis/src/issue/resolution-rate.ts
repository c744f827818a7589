import { Formula, Kpi, Measure, Tally } from "@shequ/core"
import { Case, CaseReport } from "@shequ/core/model"
import { reportCategory, reportSource } from "../breakdowns.ts"
import { managementStation } from "../sources.ts"
import { issueReceived } from "./received.ts"

export const issueResolutionRate = Kpi.make({
  id: "issue.resolution-rate",
  name: { zh: "问题办结率", en: "Resolution rate" },
  description: {
    zh: "本期反映的问题中,到期末为止办结的;分子、分母是同一批。",
    en: "Of the reports made in the period, those whose matter was resolved by its end: both parts are the same reports."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(CaseReport, (report) =>
      Tally.exists(Case, {
        via: (matter) => matter.id,
        equals: report.caseId,
        time: (matter) => matter.resolvedAt,
        within: "period"
      })
    ),
    Kpi.value(issueReceived)
  ),
  breakdowns: [reportCategory, reportSource],
  source: managementStation("已解决了74 条次")
})

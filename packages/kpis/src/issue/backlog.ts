import { Kpi, Measure, Target, Value } from "@shequ/core"
import { CaseReport } from "@shequ/core/model"
import { reportCategory } from "../breakdowns.ts"
import { managementStation } from "../sources.ts"

/** Had not happened by the day the row is read. */
const notYet = (time: Value.InstantValue): Value.Condition => Value.or(time.missing(), time.after(Value.today))

export const issueBacklog = Kpi.make({
  id: "issue.backlog",
  name: { zh: "未办结数", en: "Open backlog" },
  description: {
    zh: "期末尚未办结也未结案的问题的条次,不论何时反映。",
    en: "Reports, whenever made, whose matter was neither resolved nor closed at the end of the period."
  },
  unit: "entry-time",
  better: "lower",
  value: Measure.count(
    CaseReport,
    (report) => Value.and(notYet(report.case.resolvedAt), notYet(report.case.closedAt)),
    { upTo: (report) => report.reportedAt }
  ),
  breakdowns: [reportCategory],
  target: Target.none(),
  source: managementStation("已解决了74 条次")
})

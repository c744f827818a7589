import { Kpi, Measure, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { entryDelay } from "../parameters/entryDelay.ts"
import { formalismRules } from "../sources.ts"

export const integrityBackDated = Kpi.make({
  id: "integrity.back-dated",
  name: { zh: "补录走访次数", en: "Visits entered late" },
  description: {
    zh: "本期走访中,走访日期之后过了补录期限才录入的;供核查,不等于造假。没有录入日期的不计。",
    en: "Visits of the period that were entered later than their day allows; a reason to look, not a proof. Those without a day of entry do not count."
  },
  unit: "time",
  better: "lower",
  value: Measure.count(Visit, (visit) => visit.visitedOn.daysUntil(visit.enteredOn).above(Value.parameter(entryDelay))),
  breakdowns: [Kpi.by("staff-member", { zh: "社区工作者", en: "Staff member" }, Visit, (visit) => visit.staffMemberId)],
  source: formalismRules()
})

import { Formula, Kpi, Measure, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { periodEndDays } from "../parameters/periodEndDays.ts"
import { formalismRules } from "../sources.ts"

export const integrityPeriodEndVisitShare = Kpi.make({
  id: "integrity.period-end-visit-share",
  name: { zh: "期末突击走访占比", en: "Share of visits at the end of the period" },
  description: {
    zh: "本期走访中,集中在期末最后几天的;按月看即月末突击。",
    en: "Visits of the last days among the visits of the period; month by month, the bursts at month's end."
  },
  unit: "percent",
  better: "lower",
  // Read on the period's last day, a visit is so many days old.
  value: Formula.ratio(
    Measure.count(Visit, (visit) => visit.visitedOn.daysUntil(Value.today).below(Value.parameter(periodEndDays)), {
      upTo: (visit) => visit.visitedOn
    }),
    Measure.count(Visit)
  ),
  source: formalismRules()
})

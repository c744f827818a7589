import { Formula, Kpi, Measure, Target, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { periodEndDays } from "../parameters/periodEndDays.ts"
import { formalismRules } from "../sources.ts"

export const integrityPeriodEndVisitShare = Kpi.make({
  id: "integrity.period-end-visit-share",
  name: { zh: "期末突击走访占比", en: "Share of visits at the end of the period" },
  description: {
    zh: "本期走访中,集中在期末最后几天的;逐月看,月末突击即见。均匀走访时,月末三天约占一成。",
    en: "Visits of the last days among the visits of the period; read month by month, it shows bursts at month's end. Of visits spread evenly, the last three days of a month have about a tenth."
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
  target: Target.atMost(0.2, {
    source: { zh: "逐月看,超过均匀走访的两倍即为突击", en: "month by month, more than twice an even share is a burst" }
  }),
  source: formalismRules()
})

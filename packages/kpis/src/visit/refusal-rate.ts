import { Formula, Kpi, Measure } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { massWork } from "../sources.ts"

export const visitRefusalRate = Kpi.make({
  id: "visit.refusal-rate",
  name: { zh: "走访不被理解率", en: "Visit refusal rate" },
  description: {
    zh: "本期走访中被拒绝的次数占走访次数。",
    en: "Visits that were refused among the visits of the period."
  },
  unit: "percent",
  better: "lower",
  value: Formula.ratio(
    Measure.count(Visit, (visit) => visit.outcome.is("refused")),
    Measure.count(Visit)
  ),
  source: massWork()
})

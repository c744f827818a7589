import { Kpi, Measure, Tally, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { copiesFrom } from "../parameters/copiesFrom.ts"
import { formalismRules } from "../sources.ts"

export const integrityCopiedNotes = Kpi.make({
  id: "integrity.copied-notes",
  name: { zh: "走访记录雷同次数", en: "Visits with copied notes" },
  description: {
    zh: "本期走访中,走访记录与本期其他走访一字不差、达到雷同起数的;供核查,不等于造假。",
    en: "Visits of the period whose note stands word for word in so many visits of the period; a reason to look, not a proof."
  },
  unit: "time",
  better: "lower",
  value: Measure.count(Visit, (visit) =>
    Tally.count(Visit, { via: (other) => other.note, equals: visit.note, within: "period" }).atLeast(
      Value.parameter(copiesFrom)
    )
  ),
  source: formalismRules()
})

import { type Handle, Kpi, Measure, Tally, Value } from "@shequ/core"
import { Visit, type VisitJournal } from "@shequ/core/model"
import { copiesFrom } from "../parameters/copiesFrom.ts"
import { formalismRules } from "../sources.ts"

/** In how many visits of the period its note stands, word for word. */
const same = (visit: Handle.Of<VisitJournal>) =>
  Tally.count(Visit, { via: (other) => other.note, equals: visit.note, within: "period" })

export const integrityCopiedNotes = Kpi.make({
  id: "integrity.copied-notes",
  name: { zh: "走访记录雷同次数", en: "Visits with copied notes" },
  description: {
    zh: "本期走访中,走访记录与本期其他走访一字不差、达到雷同起数的,且该社工本期有记录的走访半数以上与别次雷同;供核查,不等于造假。“无特殊情况”之类的话人人会写,偶尔雷同不计。没有写明社工的不计。",
    en: "Visits of the period whose note stands word for word in so many visits of the period, by a staff member of whose noted visits more than half share their note with another; a reason to look, not a proof. Everybody writes “nothing to report” now and then: that alone does not count, nor do visits by nobody named."
  },
  unit: "time",
  better: "lower",
  value: Measure.count(Visit, (visit) => {
    const bySame = {
      via: (other: Handle.Of<VisitJournal>) => other.staffMemberId,
      equals: visit.staffMemberId,
      within: "period"
    } as const
    const repeated = Tally.count(Visit, { ...bySame, where: (other) => same(other).atLeast(2) })
    const noted = Tally.count(Visit, { ...bySame, where: (other) => other.note.missing().not() })
    const enough = Value.parameter(copiesFrom)
    return same(visit).atLeast(enough).and(repeated.atLeast(enough), repeated.times(2).above(noted))
  }),
  breakdowns: [Kpi.by("staff-member", { zh: "社区工作者", en: "Staff member" }, Visit, (visit) => visit.staffMemberId)],
  source: formalismRules()
})

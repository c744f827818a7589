import { Formula, Kpi, Measure, Target } from "@shequ/core"
import { DutyPost, DutyShift } from "@shequ/core/model"
import { managementStation } from "../sources.ts"
import { aroundTheClock } from "../windows/aroundTheClock.ts"

export const securityDuty24hCompliance = Kpi.make({
  id: "security.duty-24h-compliance",
  name: { zh: "24小时值班到位率", en: "24-hour duty compliance" },
  description: {
    zh: "各值班室全天应有人值班的时间中,实际有人的;重叠的班次不重复计。",
    en: "Of the time round the clock that every duty desk must be manned, the time it was; overlapping shifts count once."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.coverage({
      subjects: Measure.subjects(DutyPost, (post) => post.kind.is("duty-desk")),
      windows: aroundTheClock,
      intervals: DutyShift,
      subject: (shift) => shift.dutyPostId,
      from: (shift) => shift.startsAt,
      to: (shift) => shift.endsAt
    })
  ),
  target: Target.atLeast(1),
  source: managementStation("居委会抽出人员实行24小时值班制")
})

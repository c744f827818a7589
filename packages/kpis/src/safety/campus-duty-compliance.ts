import { type Cadence, Formula, Kpi, Measure, Target } from "@shequ/core"
import type { DutyPostKind } from "@shequ/core/codes"
import { DutyPost, DutyShift } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { kindergartenHours } from "../windows/kindergartenHours.ts"
import { schoolHours } from "../windows/schoolHours.ts"

const dutyAt = (kind: DutyPostKind, windows: ReadonlyArray<Cadence.Window>): Measure.Attainment<"second"> =>
  Measure.coverage({
    subjects: Measure.subjects(DutyPost, (post) => post.kind.is(kind)),
    windows,
    intervals: DutyShift,
    subject: (shift) => shift.dutyPostId,
    from: (shift) => shift.startsAt,
    to: (shift) => shift.endsAt
  })

const atKindergartens = dutyAt("kindergarten", kindergartenHours)
const atSchools = dutyAt("school", schoolHours)

export const safetyCampusDutyCompliance = Kpi.make({
  id: "safety.campus-duty-compliance",
  name: { zh: "校园值勤到位率", en: "Campus duty compliance" },
  description: {
    zh: "幼儿园平日白天、学校平日晚上和双休日白天应有人值勤的时间中,实际有人的。",
    en: "Of the time that somebody must be on duty – at kindergartens by day from Monday to Friday, at schools on those evenings and by day at weekends – the time somebody was."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Formula.add(atKindergartens.met, atSchools.met),
    Formula.add(atKindergartens.required, atSchools.required)
  ),
  target: Target.atLeast(1, { source: { zh: "每天派人值勤", en: "somebody every day" } }),
  source: halfYearReview("社区每天派工作人员白天到幼儿园执勤,晚上、双休日到采荷分校执勤")
})

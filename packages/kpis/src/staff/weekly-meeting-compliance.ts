import { Cadence, Formula, Kpi, Measure, Target } from "@shequ/core"
import { Meeting } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const staffWeeklyMeetingCompliance = Kpi.make({
  id: "staff.weekly-meeting-compliance",
  name: { zh: "每周社工例会达标率", en: "Weekly staff-meeting compliance" },
  description: {
    zh: "每个社区每星期一上午召开社工例会:应有的星期一中做到的。",
    en: "Every community holds its staff meeting on Monday mornings: of the Mondays owed, those kept."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(Measure.placesOf("community"), [
      Measure.requirement({
        name: { zh: "社工例会", en: "staff meeting" },
        cadence: Cadence.onWeekdays([1], { from: "00:00", to: "12:00" }),
        entries: Meeting,
        where: (meeting) => meeting.kind.is("staff")
      })
    ])
  ),
  rule: { value: 1, per: { zh: "次/周", en: "per week" }, source: { zh: "每星期一上午", en: "on Monday mornings" } },
  target: Target.atLeast(1),
  source: halfYearReview("社区每星期一上午召开社工会议")
})

import { Kpi, Measure } from "@shequ/core"
import { Meeting } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const safetyRentalMeetings = Kpi.make({
  id: "safety.rental-meetings",
  name: { zh: "房东及行业会议次数", en: "Landlord and trade meetings" },
  description: {
    zh: "本期召开的房东会议和美容美发行业会议。",
    en: "Meetings of landlords and of the hair and beauty trade held in the period."
  },
  unit: "time",
  better: "higher",
  value: Measure.count(Meeting, (meeting) => meeting.kind.in(["landlord", "beauty-trade"])),
  breakdowns: [Kpi.by("kind", { zh: "会议类别", en: "Kind of meeting" }, Meeting, (meeting) => meeting.kind)],
  source: halfYearReview("上半年分别召开房东会议和美容美院会议")
})

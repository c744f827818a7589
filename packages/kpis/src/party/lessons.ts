import { Kpi, Measure } from "@shequ/core"
import { PartyMeeting } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const partyLessons = Kpi.make({
  id: "party.lessons",
  name: { zh: "党课次数", en: "Party lessons" },
  description: { zh: "本期举办的党课。", en: "Party lessons held in the period." },
  unit: "time",
  better: "higher",
  value: Measure.count(PartyMeeting, (meeting) => meeting.type.is("lesson")),
  rule: { value: 1, per: { zh: "次/季", en: "per quarter" }, source: { zh: "惯例", en: "convention" } },
  source: halfYearReview("按时组织党员上党课")
})

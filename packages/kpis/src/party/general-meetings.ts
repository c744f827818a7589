import { Kpi, Measure } from "@shequ/core"
import { PartyMeeting } from "@shequ/core/model"
import { branchRegulation, halfYearReview } from "../sources.ts"

export const partyGeneralMeetings = Kpi.make({
  id: "party.general-meetings",
  name: { zh: "支部党员大会次数", en: "Branch general meetings" },
  description: { zh: "本期召开的支部党员大会。", en: "General meetings held in the period." },
  unit: "time",
  better: "higher",
  value: Measure.count(PartyMeeting, (meeting) => meeting.type.is("general")),
  rule: { value: 1, per: { zh: "次/季", en: "per quarter" }, source: { zh: "支部工作条例", en: "branch regulation" } },
  source: [halfYearReview("社区党支部定期召开党员大会"), branchRegulation("支部党员大会一般每季度召开1次")]
})

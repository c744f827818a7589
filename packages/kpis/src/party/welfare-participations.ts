import { Kpi, Measure } from "@shequ/core"
import { ThreeOnesDeed } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const partyWelfareParticipations = Kpi.make({
  id: "party.welfare-participations",
  name: { zh: "党员参加公益活动人次", en: "Members' public-welfare participations" },
  description: {
    zh: "本期党员参加公益活动的人次。",
    en: "Participations of party members in public-welfare activities in the period."
  },
  unit: "person-time",
  better: "higher",
  value: Measure.countAs("person-time", ThreeOnesDeed, (deed) => deed.kind.is("public-welfare")),
  rule: { value: 1, per: { zh: "次/人·年", en: "per member and year" } },
  source: halfYearReview("每人每年参加一次公益活动")
})

import { Kpi, Measure } from "@shequ/core"
import { ThreeOnesDeed } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const partyGoodDeeds = Kpi.make({
  id: "party.good-deeds",
  name: { zh: "党员做好事件数", en: "Good deeds" },
  description: { zh: "本期党员做的好事。", en: "Good deeds of party members in the period." },
  unit: "piece",
  better: "higher",
  value: Measure.count(ThreeOnesDeed, (deed) => deed.kind.is("good-deed")),
  rule: { value: 1, per: { zh: "件/人·年", en: "per member and year" } },
  source: halfYearReview("做一件好事")
})

import { Kpi, Measure } from "@shequ/core"
import { ThreeOnesDeed } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const partySuggestions = Kpi.make({
  id: "party.suggestions",
  name: { zh: "合理化建议条数", en: "Rational suggestions" },
  description: { zh: "本期党员提出的合理化建议。", en: "Suggestions that party members made in the period." },
  unit: "entry",
  better: "higher",
  value: Measure.countAs("entry", ThreeOnesDeed, (deed) => deed.kind.is("suggestion")),
  rule: { value: 1, per: { zh: "条/人·年", en: "per member and year" } },
  source: halfYearReview("提一条合理化建议")
})

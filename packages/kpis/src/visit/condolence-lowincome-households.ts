import { Kpi, Measure, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

export const visitCondolenceLowincomeHouseholds = Kpi.make({
  id: "visit.condolence-lowincome-households",
  name: { zh: "慰问低保户数", en: "Low-income households consoled" },
  description: {
    zh: "本期慰问的户中,慰问当日为低保户的。一户可兼有多个标签,故各类户数之和可大于慰问户数。",
    en: "Of the households consoled, those on dibao on the day. A household may carry several tags, so the kinds may add up to more than the whole."
  },
  unit: "household",
  better: "higher",
  value: Measure.distinct(
    Visit,
    (visit) => visit.householdId,
    (visit) => Value.and(visit.purposes.has("condolence"), visit.household.tags.has("low-income"))
  ),
  source: quarterlyCivic("重点慰问了2户低保户家庭")
})

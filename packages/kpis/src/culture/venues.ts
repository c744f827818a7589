import { Kpi, Measure } from "@shequ/core"
import { Facility } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const cultureVenues = Kpi.make({
  id: "culture.venues",
  name: { zh: "“秀吧”功能吧数", en: '"Show bar" venues' },
  description: {
    zh: "期末属于“秀吧”的功能活动室。",
    en: "Rooms that are part of a show bar at the end of the period."
  },
  unit: "thing",
  better: "higher",
  value: Measure.countAs("thing", Facility, (facility) => facility.parent.kind.is("show-bar")),
  source: halfYearReview("社区成立“秀吧”有K吧、影吧、书吧、网吧、聊法吧等")
})

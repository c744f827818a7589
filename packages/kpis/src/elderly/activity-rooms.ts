import { Kpi, Measure, Target } from "@shequ/core"
import { Facility } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const elderlyActivityRooms = Kpi.make({
  id: "elderly.activity-rooms",
  name: { zh: "老年活动室数", en: "Elderly activity rooms" },
  unit: "place",
  better: "higher",
  value: Measure.count(Facility, (facility) => facility.kind.is("elderly-room")),
  target: Target.atLeast(1),
  source: halfYearReview("社区装修18幢一楼开放了老年活动室")
})

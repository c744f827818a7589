import { Kpi, Measure, Value } from "@shequ/core"
import { Case } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const issueComplaintsAfterHandover = Kpi.make({
  id: "issue.complaints-after-handover",
  name: { zh: "保洁投诉数", en: "Complaints about cleaning" },
  description: {
    zh: "本期受理的保洁类投诉事项;看交接前后,可按月比较。",
    en: "Complaints about cleaning received in the period; compare the months before and after a handover."
  },
  unit: "piece",
  better: "lower",
  value: Measure.count(Case, (matter) => Value.and(matter.category.is("cleaning"), matter.kind.is("complaint"))),
  source: halfYearReview("清扫不到位,居民投诉较多")
})

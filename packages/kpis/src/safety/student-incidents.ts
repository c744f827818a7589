import { Kpi, Measure, Target } from "@shequ/core"
import { SafetyIncident } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const safetyStudentIncidents = Kpi.make({
  id: "safety.student-incidents",
  name: { zh: "学生夜不归宿事件数", en: "Students staying out at night" },
  unit: "incident",
  better: "lower",
  value: Measure.count(SafetyIncident, (incident) => incident.kind.is("minor-sleeping-out")),
  target: Target.none(),
  source: halfYearReview("上半年发生2起采荷分校4名学生")
})

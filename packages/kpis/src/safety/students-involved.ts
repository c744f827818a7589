import { Kpi, Measure, Target } from "@shequ/core"
import { SafetyIncident } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const safetyStudentsInvolved = Kpi.make({
  id: "safety.students-involved",
  name: { zh: "涉事学生数", en: "Students involved" },
  description: {
    zh: "本期各起学生夜不归宿事件涉及人数之和。",
    en: "Persons involved in the period's incidents of students staying out at night, added up."
  },
  unit: "person",
  better: "lower",
  value: Measure.sum(
    SafetyIncident,
    "person",
    (incident) => incident.personsInvolved,
    (incident) => incident.kind.is("minor-sleeping-out")
  ),
  target: Target.none(),
  source: halfYearReview("4名学生在我小区楼顶和地下室睡觉不回家")
})

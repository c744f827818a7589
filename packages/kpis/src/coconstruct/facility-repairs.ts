import { Kpi, Measure, Value, Vocabulary } from "@shequ/core"
import { TaskKind } from "@shequ/core/codes"
import { Task } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const coconstructFacilityRepairs = Kpi.make({
  id: "coconstruct.facility-repairs",
  name: { zh: "协调整修设施数", en: "Repairs brought about through others" },
  description: {
    zh: "本期完成的、经与单位协调的维修任务。",
    en: "Repairs completed in the period that another organisation was won over to."
  },
  unit: "place",
  better: "higher",
  value: Measure.countAs(
    "place",
    Task,
    (task) =>
      Value.and(
        task.kind.in(Vocabulary.within(TaskKind, "repair")),
        task.status.is("done"),
        task.coordinatedWithId.missing().not()
      ),
    { during: (task) => task.completedOn }
  ),
  source: halfYearReview("物业也非常重视,对天运路门楼进行重新整修")
})

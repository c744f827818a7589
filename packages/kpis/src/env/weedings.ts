import { Kpi, Measure, Value } from "@shequ/core"
import { Task } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const envWeedings = Kpi.make({
  id: "env.weedings",
  name: { zh: "拔草次数", en: "Weeding rounds" },
  description: { zh: "本期开始且已完成的拔草。", en: "Weeding begun in the period and done." },
  unit: "time",
  better: "higher",
  value: Measure.count(Task, (task) => Value.and(task.kind.is("weeding"), task.status.is("done"))),
  source: halfYearReview("社区与物业在小区内拔草2次")
})

import { Kpi, Measure, Value } from "@shequ/core"
import { Task } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const envGreenbeltCleanups = Kpi.make({
  id: "env.greenbelt-cleanups",
  name: { zh: "清洁绿化带次数", en: "Green-belt cleanups" },
  description: { zh: "本期开始且已完成的清洁绿化带。", en: "Green-belt cleanups begun in the period and done." },
  unit: "time",
  better: "higher",
  value: Measure.count(Task, (task) => Value.and(task.kind.is("greenbelt"), task.status.is("done"))),
  source: halfYearReview("组织党员清洁绿化带1次")
})

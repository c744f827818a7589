/** The 60 KPIs of the benchmark: 48 counts, 5 sums, 4 distinct counts, 3 percentiles. */
import { Kpi } from "@shequ/core"
import { caseCounts } from "./kpis/caseCounts.ts"
import type { Question } from "./kpis/Question.ts"
import { valuesTaken } from "./kpis/valuesTaken.ts"
import { visitCounts } from "./kpis/visitCounts.ts"

export type { Question } from "./kpis/Question.ts"

/** All sixty, in order: an answer has their figures in this order. */
export const kpiSet: ReadonlyArray<Question> = [...caseCounts, ...visitCounts, ...valuesTaken].map(
  ({ measure, ...draft }, at) => {
    const id = `bench.kpi-${at + 1}`
    const kpi = Kpi.make({ id, name: { zh: id, en: id }, unit: measure.unit, better: "neither", value: measure })
    return { ...draft, kpi }
  }
)

/** Whether twice the KPIs cost twice the time: the first half of the sixty, and all of them, in turns. */
import { evaluate } from "@shequ/core"
import { kpiSet } from "../data/kpiSet.ts"
import type { Town } from "../data/Town.ts"
import { datasetOf, planOf } from "../engines/shequ.ts"
import { type Measured, median, timed } from "./Measured.ts"

export const growth = async (town: Town, runs: number): Promise<ReadonlyArray<Measured>> => {
  const dataset = datasetOf(town)
  const ids = kpiSet.map((question) => question.kpi.id)
  // Every other one, so that both have their share of each kind.
  const plans = [ids.filter((_, at) => at % 2 === 0), ids].map((some) => ({
    plan: planOf(some),
    count: some.length,
    times: [] as Array<number>
  }))
  for (let run = 0; run < runs + 2; run++) {
    for (const { plan, times } of plans) {
      const time = await timed(() => evaluate(plan, dataset))
      if (run >= 2) times.push(time)
    }
  }
  return plans.map(({ count, times }) => ({
    work: `evaluation of ${count} KPIs`,
    size: town.cases.size,
    engine: "shequ",
    medianMs: median(times),
    runs: times.length
  }))
}

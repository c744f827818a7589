/** Works out why a figure changed between two reports: computes it in all the ways that its decomposition needs. */
import type { Dataset } from "../engine/Dataset.ts"
import { evaluate } from "../engine/evaluate.ts"
import { figures } from "../engine/figures.ts"
import * as Plan from "../engine/Plan.ts"
import type { Result } from "../engine/Result.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Period } from "../time/Period.ts"
import * as Decomposition from "./Decomposition.ts"

export interface Asked {
  readonly kpi: string
  readonly place: string
  readonly earlier: Period
  readonly current: Period
  readonly breakdown?: { readonly id: string; readonly key: string | null }
  readonly zone?: string
}

export interface Change {
  /** As the earlier report printed it, and as the current one does. */
  readonly earlier: Result
  readonly current: Result
  /** The earlier period as it is known now, in its own tree and in today's. */
  readonly restated: Result
  readonly redrawn: Result
  readonly parts: Decomposition.Decomposition
}

/**
 * The change of a figure, with its parts. `now` holds the rows as they are known now, `then` as they were when the earlier report
 * was made (the same, when absent: nothing came late). `undefined` where one of the figures has no value.
 */
export const change = (
  registry: Registry,
  asked: Asked,
  data: { readonly now: Dataset; readonly then?: Dataset }
): Change | undefined => {
  const { breakdown, current, earlier, kpi, place, zone } = asked
  const compute = (dataset: Dataset, tree: "then" | "now", period: Period): Result | undefined => {
    const plan = Plan.make(registry, {
      kpis: [kpi],
      places: [place],
      // Both, so that "now" is the last day of the later one for either figure.
      periods: [earlier, current],
      breakdowns: breakdown !== undefined,
      tree,
      ...(zone === undefined ? {} : { zone })
    })
    const query = { kpi, place, period, ...(breakdown === undefined ? {} : { breakdown }) }
    return figures(registry, plan, evaluate(plan, dataset)).find(query)
  }
  const known = data.then ?? data.now
  const found = {
    earlier: compute(known, "then", earlier),
    earlierKnownNow: compute(data.now, "then", earlier),
    earlierPlacesNow: compute(known, "now", earlier),
    earlierBothNow: compute(data.now, "now", earlier),
    current: compute(data.now, "then", current),
    currentPlacesNow: compute(data.now, "now", current)
  }
  if (Object.values(found).some((one) => one?.value === undefined)) return undefined
  const all = found as { readonly [Name in keyof typeof found]: Result }
  const parts = Decomposition.of(all)
  if (parts === undefined) return undefined
  return {
    earlier: all.earlier,
    current: all.current,
    restated: all.earlierKnownNow,
    redrawn: all.earlierBothNow,
    parts
  }
}

/** What a database leaves of a plan to the engine: it is answered from columns that are kept, or that an adapter loads. */
import { type Dataset, evaluate, type Plan, readsOf, type Table } from "@shequ/core"
import { type Answer, type Options, together } from "./answer.ts"
import { fresh, keep, loaded, wanted } from "./Kept.ts"
import { forFigures, type Loading } from "./layout/read.ts"

export interface ByEngine {
  readonly plan: Plan.Plan
  /** The columns, where they are there from before. */
  readonly dataset: Dataset.Dataset | undefined
  /** What to load where they are not. */
  readonly loading: Loading
  /** The table of the whole plan, by these columns; they are kept where they are not too many. */
  readonly finish: (dataset: Dataset.Dataset) => Table.Table
}

/** `undefined` where the database has answered all. */
export const byEngine = (
  answer: Answer,
  { evaluate: by, kept = fresh(), registry, zone }: Pick<Options, "evaluate" | "kept" | "registry" | "zone">
): ByEngine | undefined => {
  const plan = answer.rest
  if (plan === undefined) return undefined
  const reads = readsOf(registry, plan)
  const there = loaded(kept, reads, zone ?? plan.zone)
  const only = wanted(kept, reads)
  return {
    plan,
    dataset: there,
    loading: forFigures(registry, only),
    finish: (dataset) => {
      if (dataset !== there && by !== "database") keep(kept, { dataset, only })
      return together(answer, evaluate(plan, dataset))
    }
  }
}

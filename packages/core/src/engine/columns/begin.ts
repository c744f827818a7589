/** Begins an evaluation: nothing is read yet, and the place tree is built when it is asked for. */
import type { LocalDate } from "../../time/LocalDate.ts"
import { last } from "../../time/Period.ts"
import type { Dataset } from "../Dataset.ts"
import type { Plan } from "../Plan.ts"
import { node } from "./node.ts"
import * as Places from "./places.ts"
import type { Reading } from "./read.ts"

/** The last day of the plan: the day of its places' names and, for `tree: "now"`, of the tree. */
export const lastDay = (plan: Plan): LocalDate =>
  plan.spans.map((span) => last(span.elapsed)).reduce((a, b) => (a > b ? a : b), "0001-01-01")

/** Reads a dataset; `treeOn` fixes the day of the place tree. */
export const readingOf = (dataset: Dataset, treeOn?: LocalDate): Reading => {
  let places: Places.Places | undefined
  const reading: Reading = {
    dataset,
    vectors: new Map(),
    rows: new Map(),
    moments: new Map(),
    node,
    places: () => {
      places ??= Places.make(reading, treeOn)
      return places
    }
  }
  return reading
}

export const begin = (plan: Plan, dataset: Dataset): Reading =>
  readingOf(dataset, plan.tree === "now" ? lastDay(plan) : undefined)

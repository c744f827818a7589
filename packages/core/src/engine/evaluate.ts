/**
 * Evaluates a plan over a dataset, plainly: for every request and period one walk over the rows, each hit folded into the cells
 * of its place and of the places above it.
 */

import { Feed } from "../collection/Feed.ts"
import type { Aggregate } from "../measure/Measure.ts"
import { collections } from "../measure/Measure.ts"
import * as State from "../measure/State.ts"
import type { LocalDate } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import type { Context } from "./compile.ts"
import { timeExpr } from "./compile.ts"
import type { Dataset } from "./Dataset.ts"
import { duties } from "./duties.ts"
import type { Plan } from "./Plan.ts"
import { collectionOf, dayReader, type Hit, placeReader, type Scope, scan } from "./scan.ts"
import * as Table from "./Table.ts"

/** The last day of the plan: the day of its places' names and, for `tree: "now"`, of the tree. */
export const lastDay = (plan: Plan): LocalDate =>
  plan.spans.map((span) => Period.last(span.elapsed)).reduce((a, b) => (a > b ? a : b), "0001-01-01")

export const scopeOf = (plan: Plan, dataset: Dataset): Scope => ({
  dataset,
  treeOn: plan.tree === "now" ? lastDay(plan) : undefined
})

/** A state being built; becomes a `State` as it is. */
type Growing = { qualifiers: number } & (
  | { kind: "count" | "sum"; value: number }
  | { kind: "min" | "max"; value: number | undefined }
  | { kind: "distinct"; values: Set<string> }
  | { kind: "percentile"; n: number; d: number; values: Array<number> }
  | { kind: "attainment" | "coverage"; required: number; met: number }
)

const grow = (state: Growing, hit: Hit): void => {
  state.qualifiers |= hit.bits
  switch (state.kind) {
    case "count":
      state.value++
      return
    case "sum":
      state.value = State.addExactly(state.value, hit.value as number)
      return
    case "min":
    case "max": {
      const value = hit.value as number
      if (state.value === undefined || (state.kind === "min" ? value < state.value : value > state.value))
        state.value = value
      return
    }
    case "distinct":
      state.values.add(hit.value as string)
      return
    case "percentile":
      state.values.push(hit.value as number)
  }
}

/** Cells under construction for one request and period. */
const cells = (aggregate: Aggregate, places: ReadonlySet<string>) => {
  const states = new Map<string, { place: string; key: string | null | undefined; state: Growing }>()
  return {
    states,
    at: (chain: ReadonlyArray<string>, key: string | null | undefined, update: (state: Growing) => void): void => {
      for (const place of chain) {
        if (!places.has(place)) continue
        const id = JSON.stringify([place, key])
        let cell = states.get(id)
        if (cell === undefined) {
          cell = { place, key, state: State.empty(aggregate) as Growing }
          states.set(id, cell)
        }
        update(cell.state)
      }
    }
  }
}

/** Where collections are kept: `collection@place` for each place that has rows of it at or below it, or a feed there or above. */
const fed = (scope: Scope, plan: Plan): ReadonlySet<string> => {
  const { dataset } = scope
  const kept = new Set<string>()
  const needed = new Set(plan.requests.flatMap((request) => collections(request.aggregate)))
  const on = lastDay(plan)
  for (const id of needed) {
    const collection = collectionOf(dataset, id)
    const chainOf = placeReader(scope, collection)
    const day = dayReader(dataset, collection, timeExpr(collection))
    const context: Context = { today: on, period: Period.day(on), chain: [] }
    for (const row of dataset.rows(id)) {
      context.today = on
      context.today = day(row, context) ?? on
      for (const place of chainOf(row, context)) kept.add(`${id}@${place}`)
    }
  }
  const tree = dataset.places()
  for (const row of dataset.rows(Feed.id)) {
    const { collection, place } = row as unknown as Feed
    for (const above of tree.chain(place, on)) kept.add(`${collection}@${above}`)
    for (const asked of plan.places) if (tree.chain(asked, on).includes(place)) kept.add(`${collection}@${asked}`)
  }
  return kept
}

const placesOf = (dataset: Dataset, plan: Plan): ReadonlyMap<string, Table.Place> => {
  const tree = dataset.places()
  const on = lastDay(plan)
  return new Map(
    plan.places.map((id) => {
      const version = tree.version(id, on)
      return [id, { id, name: version?.name ?? id, level: version?.level ?? "", chain: tree.chain(id, on) }]
    })
  )
}

/** The states of all requests in all cells that have rows. */
export const evaluate = (plan: Plan, dataset: Dataset): Table.Table => {
  const scope = scopeOf(plan, dataset)
  const places = new Set(plan.places)
  const table = Table.make(placesOf(dataset, plan), fed(scope, plan))
  for (const { aggregate, by, id, periods } of plan.requests) {
    for (const period of periods) {
      const { at, states } = cells(aggregate, places)
      if (aggregate.kind === "attainment" || aggregate.kind === "coverage") {
        duties(scope, aggregate, period, (duty) =>
          at(duty.chain, undefined, (state) => {
            if (state.kind !== "attainment" && state.kind !== "coverage") return
            state.qualifiers |= duty.bits
            state.required = State.addExactly(state.required, duty.required)
            state.met = State.addExactly(state.met, duty.met)
          })
        )
      } else scan(scope, aggregate, by, period, (hit) => at(hit.chain, hit.key, (state) => grow(state, hit)))
      for (const { key, place, state } of states.values()) {
        table.set(
          { request: id, place, period: Period.key(period), ...(key === undefined ? {} : { key }) },
          state as State.State
        )
      }
    }
  }
  return table
}

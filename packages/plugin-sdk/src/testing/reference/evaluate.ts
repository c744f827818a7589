/**
 * The plain reading of a plan: what every faster engine, and every database, is compared with. Evaluates a plan over a rowSet, plainly: for every request and period one walk over the rows, each hit folded into the cells
 * of its place and of the places above it.
 */
import { Feed, type LocalDate, Measure, Period, type Plan, State, Table } from "@shequ/core"
import type { Context } from "./compile.ts"
import { timeExpr } from "./compile.ts"
import { duties } from "./duties.ts"
import type { RowSet } from "./RowSet.ts"
import { collectionOf, dayReader, type Hit, placeReader, type Scope, scan } from "./scan.ts"

/** The last day of the plan: the day of its places' names and, for `tree: "now"`, of the tree. */
const lastDay = (plan: Plan.Plan): LocalDate.LocalDate =>
  plan.spans.map((span) => Period.last(span.elapsed)).reduce((a, b) => (a > b ? a : b), "0001-01-01")

export const scopeOf = (plan: Plan.Plan, rowSet: RowSet): Scope => ({
  rowSet,
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
const cells = (aggregate: Measure.Aggregate, places: ReadonlySet<string>) => {
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
const fed = (scope: Scope, plan: Plan.Plan): ReadonlySet<string> => {
  const { rowSet } = scope
  const kept = new Set<string>()
  const needed = new Set(plan.requests.flatMap((request) => Measure.needs(request.aggregate)))
  const on = lastDay(plan)
  for (const id of needed) {
    const collection = collectionOf(rowSet, id)
    const chainOf = placeReader(scope, collection)
    const day = dayReader(rowSet, collection, timeExpr(collection))
    const context: Context = { today: on, period: Period.day(on), chain: [] }
    for (const row of rowSet.rows(id)) {
      context.today = on
      context.today = day(row, context) ?? on
      for (const place of chainOf(row, context)) kept.add(`${id}@${place}`)
    }
  }
  const tree = rowSet.places()
  for (const row of rowSet.rows(Feed.Feed.id)) {
    const { collection, place } = row as unknown as Feed.Feed
    for (const above of tree.chain(place, on)) kept.add(`${collection}@${above}`)
    for (const asked of plan.places) if (tree.chain(asked, on).includes(place)) kept.add(`${collection}@${asked}`)
  }
  return kept
}

const placesOf = (rowSet: RowSet, plan: Plan.Plan): ReadonlyMap<string, Table.Place> => {
  const tree = rowSet.places()
  const on = lastDay(plan)
  return new Map(
    plan.places.map((id) => {
      const version = tree.version(id, on)
      return [id, { id, name: version?.name ?? id, level: version?.level ?? "", chain: tree.chain(id, on) }]
    })
  )
}

/** The states of all requests in all cells that have rows. */
export const evaluate = (plan: Plan.Plan, rowSet: RowSet): Table.Table => {
  const scope = scopeOf(plan, rowSet)
  const places = new Set(plan.places)
  const table = Table.make(placesOf(rowSet, plan), fed(scope, plan))
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

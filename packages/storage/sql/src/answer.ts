/**
 * Answers a plan through a database that somebody else talks to: yields statements, is given their rows, and ends with the table
 * of what was pushed down. Whoever drives it keeps to one snapshot.
 *
 *   facts, places ──► plan, printed ── where kept ──► a statement for each collection ──► cells
 */
import {
  type LocalDate,
  Measure as Measures,
  Period,
  PlaceTree,
  type Plan,
  type Registry,
  readsOf,
  Table,
  Zone
} from "@shequ/core"
import type { Asked } from "./Asked.ts"
import { type Choice, choose, type Evaluate } from "./choose.ts"
import type { Dialect } from "./Dialect.ts"
import { ask } from "./Facts.ts"
import { fed } from "./fed.ts"
import { type Kept, loaded } from "./Kept.ts"
import type { Months } from "./Months.ts"
import { needed } from "./needed.ts"
import { between, offsets } from "./offsets.ts"
import { read } from "./Places.ts"
import { printPlan } from "./printPlan.ts"
import type { Rows, Statement } from "./Statement.ts"

export interface Answer {
  readonly table: Table.Table
  /** What is left to stream; `undefined` when nothing is. */
  readonly rest: Plan.Plan | undefined
  /** Who answers and why, where there was a choice. */
  readonly choice?: Choice | undefined
}

const lastDay = (plan: Plan.Plan): LocalDate.LocalDate =>
  plan.spans.map((span) => Period.last(span.elapsed)).reduce((a, b) => (a > b ? a : b), "0001-01-01")

const only = (plan: Plan.Plan, requests: ReadonlyArray<Plan.Request>): Plan.Plan => ({ ...plan, requests })

export interface Options {
  readonly registry: Registry.Registry
  readonly dialect: Dialect
  /** IANA name; the plan's own zone when absent. */
  readonly zone?: string | undefined
  /**
   * Figures as they were known at this number of the store's log. Each table then has a column `recorded`, the number with which
   * a version was written, and a second table `<collection>/past` with the versions that are no longer current, and `superseded`,
   * the number with which each ceased to be. Absent: as the tables are.
   */
  readonly known?: number | undefined
  /** Where journals' rows lie apart by month. */
  readonly months?: Months | undefined
  /** What is kept of the store, which has not changed since. */
  readonly kept?: Kept | undefined
  /** Who answers. Default: the database, all that it can. */
  readonly evaluate?: Evaluate | undefined
}

/** Asks only what is not remembered. */
function* remembering<A>(
  asking: Generator<Statement, A, Rows>,
  facts: Map<string, Rows> | undefined
): Generator<Statement, A, Rows> {
  let step = asking.next()
  while (step.done !== true) {
    const statement = step.value
    const key = JSON.stringify([statement.sql, statement.parameters])
    let rows = facts?.get(key)
    if (rows === undefined) {
      rows = yield statement
      facts?.set(key, rows)
    }
    step = asking.next(rows)
  }
  return step.value
}

export function* answer(plan: Plan.Plan, options: Options): Generator<Statement, Answer, Rows> {
  const { dialect, evaluate = "database", kept, known, months, registry } = options
  const remembered = kept?.facts
  const zone = options.zone ?? plan.zone
  const on = lastDay(plan)
  const treeOn = plan.tree === "now" ? on : undefined
  const nothing = (choice?: Choice): Answer => ({ table: Table.make(new Map(), new Set()), rest: plan, choice })
  if (evaluate === "engine") return nothing()
  try {
    const needs = needed(registry, plan)
    const facts = yield* remembering(ask({ dialect, known }, needs), remembered)
    for (const { id } of needs) kept?.rows.set(id, facts.rows(id))
    let choice: Choice | undefined
    if (evaluate === "quicker") {
      const reads = readsOf(registry, plan)
      const isLoaded = kept !== undefined && loaded(kept, reads, zone) !== undefined
      choice = choose({ plan, reads, rows: facts.rows, isLoaded, costs: dialect.costs })
      if (choice.by === "engine") return nothing(choice)
    }
    const zoned = {
      registry,
      dialect,
      known,
      months,
      facts,
      offsets: between(offsets(zone), ...facts.instants),
      zone: Zone.make(zone),
      treeOn
    }
    const places = yield* remembering(read({ ...zoned, places: plan.places }), remembered)
    const asked: Asked = { ...zoned, places, asked: plan.places }
    const { tree } = places
    const found = new Map(
      plan.places.map((id): [string, Table.Place] => {
        const version = tree.version(id, on)
        return [id, { id, name: version?.name ?? id, level: version?.level ?? "", chain: tree.chain(id, on) }]
      })
    )
    const { pushed, questions, streamed } = printPlan(asked, plan)
    if (pushed.length === 0) return nothing()
    const walked = [...new Set(pushed.flatMap((request) => Measures.needs(request.aggregate)))]
    const table = Table.make(found, yield* remembering(fed(asked, plan, on, walked), remembered))
    for (const { fill, statement } of questions) fill(yield statement, table)
    const rest = streamed.map(({ request }) => request)
    return { table, rest: rest.length === 0 ? undefined : only(plan, rest), choice }
  } catch (error) {
    // Rows that are not in the circle have figures all the same, and the engine says which are.
    if (error instanceof PlaceTree.PlaceCycle) return nothing()
    throw error
  }
}

/** What was pushed down and what was streamed, as one table. */
export const together = ({ rest, table }: Answer, streamed: Table.Table): Table.Table => {
  const others = new Set(rest?.requests.map((request) => request.id))
  const of = (request: string): Table.Table => (others.has(request) ? streamed : table)
  return {
    get: (cell) => of(cell.request).get(cell),
    keys: (request, place, period) => of(request).keys(request, place, period),
    totals: (request) => of(request).totals?.(request),
    isFed: (collection, place) => table.isFed(collection, place) || streamed.isFed(collection, place),
    places: streamed.places
  }
}

/**
 * Answers a plan through a database that somebody else talks to: yields statements, is given their rows, and ends with the table
 * of what was pushed down. Whoever drives it keeps to one snapshot.
 *
 *   plan ── split ──► pushed ── facts, places, where kept ──► batches ──► a statement each ──► cells
 */
import {
  type LocalDate,
  type Measure,
  Measure as Measures,
  Period,
  PlaceTree,
  type Plan,
  type Registry,
  State,
  Table,
  Zone
} from "@shequ/core"
import type { Asked } from "./Asked.ts"
import { type Batch, batches, isRowRequest } from "./Batch.ts"
import { type BatchStatement, batchStatement } from "./batchStatement.ts"
import type { Dialect } from "./Dialect.ts"
import { type DutyRequest, type DutyStatement, isDutyRequest } from "./duties/Duties.ts"
import { dutyStatement } from "./duties/dutyStatement.ts"
import { ask } from "./Facts.ts"
import { fed } from "./fed.ts"
import type { Months } from "./Months.ts"
import { needed } from "./needed.ts"
import { between, offsets } from "./offsets.ts"
import { read } from "./Places.ts"
import { pushed } from "./pushed.ts"
import type { Rows, Statement } from "./Statement.ts"

export interface Answer {
  readonly table: Table.Table
  /** What is left to stream; `undefined` when nothing is. */
  readonly rest: Plan.Plan | undefined
}

const lastDay = (plan: Plan.Plan): LocalDate.LocalDate =>
  plan.spans.map((span) => Period.last(span.elapsed)).reduce((a, b) => (a > b ? a : b), "0001-01-01")

/** Whether a number says that no row took part. */
const isEmpty = (aggregate: Measure.Aggregate, value: unknown): boolean =>
  value === null || ((aggregate.kind === "count" || aggregate.kind === "distinct") && Number(value) === 0)

const combine: Partial<Record<Measure.Aggregate["kind"], (a: number, b: number) => number>> = {
  count: State.addExactly,
  sum: State.addExactly,
  min: Math.min,
  max: Math.max
}

/** Puts the numbers of a statement into cells, adding up those that come in parts. */
const fill = (batch: Batch, printed: BatchStatement, rows: Rows, table: Table.Builder): void => {
  const { columns, placesOf } = printed
  const indexes = new Map([...table.places.keys()].map((place, index) => [place, index]))
  /** Of each row, the indexes of its places: worked out once for all requests. */
  const known = new Map<string, ReadonlyArray<number>>()
  const placed = rows.map(([, where = null, tree = null]) => {
    const key = `${where} ${tree}`
    let found = known.get(key)
    if (found === undefined) {
      found = placesOf(where, tree).flatMap((place) => indexes.get(place) ?? [])
      known.set(key, found)
    }
    return found
  })
  batch.requests.forEach((request, index) => {
    const { aggregate } = request
    const at = columns[index] as BatchStatement["columns"][number]
    const periods = request.periods.map(Period.key)
    const spans = printed.periods.map((some) => some.map((one) => periods.indexOf(one)).filter((one) => one !== -1))
    const merge = combine[aggregate.kind]
    const whole = request.by === undefined ? table.block(request, periods, undefined) : undefined
    rows.forEach((row, number) => {
      const found = row[at.number] ?? null
      if (isEmpty(aggregate, found)) return
      const value = Number(found)
      if (!Number.isSafeInteger(value)) throw new State.Overflow()
      const bits = at.bits === undefined ? 0 : Number(row[at.bits])
      const block = whole ?? table.block(request, periods, row[3] as string | null)
      for (const place of placed[number] ?? []) {
        for (const period of spans[Number(row[0])] ?? []) {
          const cell = place * periods.length + period
          const before = merge === undefined ? undefined : block.get(cell)
          if (before === undefined || merge === undefined) block.put(cell, value, bits)
          else block.put(cell, merge(before.value, value), before.bits | bits)
        }
      }
    })
  })
}

/** The same for a duty, whose numbers are two. */
const fillDuties = (
  { aggregate, id }: DutyRequest,
  { groups, parts }: DutyStatement,
  rows: Rows,
  set: Table.Builder["set"]
): void => {
  const cells = new Map<string, { readonly cell: Table.Cell; readonly state: State.State }>()
  for (const [part, group, ...numbers] of rows) {
    const [required = 0, met = 0, qualifiers = 0] = numbers.map(Number)
    if (!Number.isSafeInteger(required) || !Number.isSafeInteger(met)) throw new State.Overflow()
    const state: State.State = { kind: aggregate.kind, required, met, qualifiers }
    for (const period of parts[Number(part)] ?? []) {
      for (const place of groups[Number(group)] ?? []) {
        const key = JSON.stringify([place, period])
        const known = cells.get(key)
        const cell = { request: id, place, period }
        cells.set(key, { cell, state: known === undefined ? state : State.merge(known.state, state) })
      }
    }
  }
  for (const { cell, state } of cells.values()) set(cell, state)
}

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
  /**
   * Answers to what is asked of the store before it is asked for figures, by statement: a map to be kept as long as the store
   * does not change.
   */
  readonly facts?: Map<string, Rows> | undefined
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
  const { dialect, facts: remembered, known, months, registry } = options
  const zone = options.zone ?? plan.zone
  const split = pushed(registry, plan, dialect, zone)
  const on = lastDay(plan)
  const treeOn = plan.tree === "now" ? on : undefined
  const nothing = (): Answer => ({ table: Table.make(new Map(), new Set()), rest: plan })
  if (split.pushed.length === 0) return nothing()
  try {
    const needs = needed(registry, only(plan, split.pushed))
    const facts = yield* remembering(ask({ dialect, known }, needs), remembered)
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
    const walked = [...new Set(split.pushed.flatMap((request) => Measures.needs(request.aggregate)))]
    const table = Table.make(found, yield* remembering(fed(asked, plan, on, walked), remembered))
    for (const request of split.pushed.filter(isDutyRequest)) {
      const printed = dutyStatement(asked, request)
      fillDuties(request, printed, yield printed.statement, table.set)
    }
    for (const batch of batches(split.pushed.filter(isRowRequest))) {
      const printed = batchStatement(asked, batch)
      fill(batch, printed, yield printed.statement, table)
    }
    const rest = split.streamed.map(({ request }) => request)
    return { table, rest: rest.length === 0 ? undefined : only(plan, rest) }
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

/**
 * Evaluates a plan over columns.
 *
 *   requests ── by collection and time ──► takings (which rows, when read, atoms of time)
 *            ── conditions as bit masks, shared ──► hits ── folded ──► cells of atom × chain × key
 *            ── merged up time and place ──► states
 */
import { Feed } from "../collection/Feed.ts"
import { type Aggregate, needs } from "../measure/Measure.ts"
import { addExactly, type State } from "../measure/State.ts"
import * as Period from "../time/Period.ts"
import { begin, lastDay } from "./columns/begin.ts"
import { missingDay } from "./columns/Column.ts"
import { cellsOf } from "./columns/cells.ts"
import { duties } from "./columns/duties.ts"
import type { Frame } from "./columns/Frame.ts"
import { fold } from "./columns/fold.ts"
import { onOwnDay, timeOf } from "./columns/ownDay.ts"
import { prepare } from "./columns/prepare.ts"
import { followsPeriod, onDay, type Reading, type Scope } from "./columns/read.ts"
import { rollOf } from "./columns/roll.ts"
import { absence } from "./columns/rowsOf.ts"
import { type RowAggregate, takings, wholeTime } from "./columns/take.ts"
import type { Dataset } from "./Dataset.ts"
import type { Plan, Request } from "./Plan.ts"
import * as Table from "./Table.ts"

/** The chains of all rows, each on its own day. */
const chainsIn = (reading: Reading, frame: Frame, period: Period.Period): ReadonlyArray<number> => {
  const time = timeOf(frame, undefined)
  const anyDay: Scope = { reading, frame, moment: onDay(reading, missingDay), period }
  const scope: Scope = { ...anyDay, moment: onOwnDay(anyDay, time) }
  return cellsOf({ scope, ...wholeTime(anyDay, time) }).chain
}

/** Where collections are kept: `collection@place` for each place that has rows of it at or below it, or a feed there or above. */
const fed = (reading: Reading, plan: Plan): ReadonlySet<string> => {
  const { dataset } = reading
  const places = reading.places()
  const on = lastDay(plan)
  const kept = new Set<string>()
  for (const id of new Set(plan.requests.flatMap((request) => needs(request.aggregate)))) {
    const frame = dataset.frame(id)
    if (frame.size === 0) continue
    for (const chain of chainsIn(reading, frame, Period.day(on)))
      for (const place of places.chain(chain)) kept.add(`${id}@${place}`)
  }
  const feeds = dataset.frame(Feed.id)
  const [collection, place] = [feeds.columns.get("collection"), feeds.columns.get("place")]
  if (collection?.type !== "code" || place?.type !== "code") return kept
  for (let row = 0; row < feeds.size; row++) {
    const what = collection.dictionary.texts[collection.codes[row] as number] as string
    const where = place.dictionary.texts[place.codes[row] as number] as string
    for (const above of places.tree.chain(where, on)) kept.add(`${what}@${above}`)
    for (const asked of plan.places) if (places.tree.chain(asked, on).includes(where)) kept.add(`${what}@${asked}`)
  }
  return kept
}

export const usesPeriod = (
  aggregate: RowAggregate,
  by: { readonly expr: Parameters<typeof followsPeriod>[0] } | undefined
): boolean =>
  [aggregate.where, "of" in aggregate ? aggregate.of : undefined, by?.expr].some(
    (expr) => expr !== undefined && followsPeriod(expr)
  )

/** The states of all requests in all cells that have rows. */
export const evaluate = (plan: Plan, dataset: Dataset): Table.Table => {
  const reading = begin(plan, dataset)
  const places = reading.places()
  const on = lastDay(plan)
  const asked = new Set(plan.places)
  const found = new Map(
    plan.places.map((id): [string, Table.Place] => {
      const version = places.tree.version(id, on)
      return [id, { id, name: version?.name ?? id, level: version?.level ?? "", chain: places.tree.chain(id, on) }]
    })
  )
  const table = Table.make(found, fed(reading, plan))
  const owe = (
    id: string,
    aggregate: Extract<Aggregate, { kind: "attainment" | "coverage" }>,
    period: Period.Period
  ): void => {
    const byChain = new Map<number, { required: number; met: number; qualifiers: number }>()
    duties(reading, aggregate, period, ({ bits, chain, met, required }) => {
      const sum = byChain.get(chain)
      if (sum === undefined) byChain.set(chain, { required, met, qualifiers: bits })
      else {
        sum.required += required
        sum.met += met
        sum.qualifiers |= bits
      }
    })
    const states = new Map<string, State & { kind: "attainment" | "coverage" }>()
    for (const [chain, sum] of byChain) {
      for (const place of places.chain(chain)) {
        if (!asked.has(place)) continue
        const known = states.get(place)
        states.set(place, {
          kind: aggregate.kind,
          required: addExactly(known?.required ?? 0, sum.required),
          met: addExactly(known?.met ?? 0, sum.met),
          qualifiers: (known?.qualifiers ?? 0) | sum.qualifiers
        })
      }
    }
    for (const [place, state] of states) table.set({ request: id, place, period: Period.key(period) }, state)
  }
  const numbers = new Map(plan.places.map((id, at) => [id, at]))
  const rows: Array<Request & { readonly aggregate: RowAggregate }> = []
  for (const request of plan.requests) {
    const { aggregate, id, periods } = request
    if (aggregate.kind !== "attainment" && aggregate.kind !== "coverage") rows.push({ ...request, aggregate })
    else for (const period of periods) owe(id, aggregate, period)
  }
  for (const requests of alike(rows)) {
    const [{ aggregate, by, periods }] = requests as [(typeof requests)[number]]
    const frame = dataset.frame(aggregate.collection)
    const keys = periods.map(Period.key)
    const columns = new Map(keys.map((key, at) => [key, at]))
    for (const taking of takings(reading, frame, aggregate, periods, usesPeriod(aggregate, by))) {
      const cells = cellsOf(taking)
      const roll = rollOf(taking, cells, numbers, columns)
      prepare(
        taking.scope,
        requests.map((one) => one.aggregate.where).filter((where) => where !== undefined),
        requests.map((one) => absence(one.aggregate)).filter((absent) => absent !== undefined)
      )
      for (const request of requests) {
        fold(taking, cells, roll, request.aggregate, request.by, (key) => table.block(request, keys, key))
      }
    }
  }
  return table
}

/** Requests whose rows are taken alike: of one collection, by one time, over the same periods. */
const alike = <A extends Request & { readonly aggregate: RowAggregate }>(
  requests: ReadonlyArray<A>
): Iterable<ReadonlyArray<A>> =>
  Map.groupBy(requests, ({ aggregate, by, periods }) =>
    JSON.stringify([aggregate.collection, aggregate.time, periods.map(Period.key), usesPeriod(aggregate, by)])
  ).values()

/** Puts the numbers that statements give into the cells of a table. */
import { type Measure, Period, State, type Table } from "@shequ/core"
import type { Batch } from "./Batch.ts"
import { type Branch, firstNumber } from "./Branch.ts"
import type * as Duties from "./duties/Duties.ts"
import type { At } from "./numbered.ts"
import type { Value } from "./Statement.ts"

/** What the rows of a batch mean. */
export interface Meaning {
  /** The asked places to which the numbers of a row count, by its place and the number of its group. */
  readonly placesOf: (place: Value, group: Value) => ReadonlyArray<string>
  /** The periods in which the numbers of a row count, by the number of its span. */
  readonly periods: ReadonlyArray<ReadonlyArray<string>>
  /** Where the numbers of each request stand. */
  readonly columns: ReadonlyArray<At>
}

/** Whether a number says that no row took part. */
const isEmpty = (aggregate: Measure.Aggregate, value: unknown): boolean =>
  value === null || ((aggregate.kind === "count" || aggregate.kind === "distinct") && Number(value) === 0)

const combine: Partial<Record<Measure.Aggregate["kind"], (a: number, b: number) => number>> = {
  count: State.addExactly,
  sum: State.addExactly,
  min: Math.min,
  max: Math.max
}

/** Puts the numbers of a batch into cells, adding up those that come in parts. */
export const fill =
  (batch: Batch, { columns, periods: periodsOf, placesOf }: Meaning): Branch["fill"] =>
  (rows, table) => {
    const indexes = new Map([...table.places.keys()].map((place, index) => [place, index]))
    /** Of each row, the indexes of its places: worked out once for all requests. */
    const known = new Map<string, ReadonlyArray<number>>()
    const placed = rows.map(([, , place = null, group = null]) => {
      const key = `${place} ${group}`
      let found = known.get(key)
      if (found === undefined) {
        found = placesOf(place, group).flatMap((place) => indexes.get(place) ?? [])
        known.set(key, found)
      }
      return found
    })
    batch.requests.forEach((request, index) => {
      const { aggregate } = request
      const at = columns[index] as At
      const periods = request.periods.map(Period.key)
      const spans = periodsOf.map((some) => some.map((one) => periods.indexOf(one)).filter((one) => one !== -1))
      const merge = combine[aggregate.kind]
      const whole = request.by === undefined ? table.block(request, periods, undefined) : undefined
      rows.forEach((row, number) => {
        const found = row[at.number] ?? null
        if (isEmpty(aggregate, found)) return
        const value = Number(found)
        if (!Number.isSafeInteger(value)) throw new State.Overflow()
        const bits = at.bits === undefined ? 0 : Number(row[at.bits])
        const block = whole ?? table.block(request, periods, row[firstNumber - 1] as string | null)
        for (const place of placed[number] ?? []) {
          for (const period of spans[Number(row[1])] ?? []) {
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
export const fillDuty =
  ({ aggregate, id }: Duties.DutyRequest, { groups, parts }: Duties.Meaning): Branch["fill"] =>
  (rows, { set }) => {
    const cells = new Map<string, { readonly cell: Table.Cell; readonly state: State.State }>()
    for (const row of rows) {
      const [part, group] = [row[1], row[3]]
      const [required = 0, met = 0, qualifiers = 0] = row.slice(firstNumber).map(Number)
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

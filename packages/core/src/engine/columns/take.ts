/**
 * Which rows of a frame an aggregate takes, and when they are read: the mask of the rows, their moment and days, and – for flows – the
 * atoms of time, cut at every edge of the periods asked for, in which they lie.
 */
import type { Aggregate } from "../../measure/Measure.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { last, type Period } from "../../time/Period.ts"
import { isThere } from "./arithmetic.ts"
import type { Bits } from "./bits.ts"
import { type DayColumn, missingDay } from "./Column.ts"
import type { Frame } from "./Frame.ts"
import { onDay, type Reading, readDays, type Scope } from "./read.ts"
import { onOwnDay } from "./tally.ts"

export type RowAggregate = Exclude<Aggregate, { readonly kind: "attainment" | "coverage" }>

/** Rows of a register that are valid on a day. */
export const validOn = (frame: Frame, day: number): Bits => {
  const from = (frame.columns.get("validFrom") as DayColumn).days
  const to = (frame.columns.get("validTo") as DayColumn).days
  return isThere(frame.size, (row) => (from[row] as number) <= day && day < (to[row] as number))
}

/** A part of the evaluation of one aggregate: rows read at one moment, for some of the periods. */
export interface Taking {
  readonly scope: Scope
  /** Rows that are taken at all; `undefined` for those whose atom says so. */
  readonly mask: Bits | undefined
  /** The atom of each row, or −1; absent when all rows are of atom 0. */
  readonly atoms: Int32Array | undefined
  readonly atomCount: number
  /** Atoms `[from, to)` of each period. */
  readonly periods: ReadonlyArray<{ readonly period: Period; readonly from: number; readonly to: number }>
}

const atomsOf = (days: Int32Array, size: number, periods: ReadonlyArray<Period>) => {
  const edges = [...new Set(periods.flatMap((one) => [toEpochDay(one.start), toEpochDay(one.end)]))].sort(
    (a, b) => a - b
  )
  const [low = 0, high = 0] = [edges[0], edges.at(-1)]
  const atomOfDay = new Int32Array(Math.max(0, high - low)).fill(-1)
  for (const [atom, edge] of edges.slice(0, -1).entries())
    atomOfDay.fill(atom, edge - low, (edges[atom + 1] as number) - low)
  const atoms = new Int32Array(size)
  for (let row = 0; row < size; row++) {
    const day = days[row] as number
    atoms[row] = day === missingDay || day < low || day >= high ? -1 : (atomOfDay[day - low] as number)
  }
  const index = new Map(edges.map((edge, at) => [edge, at]))
  return {
    atoms,
    atomCount: Math.max(0, edges.length - 1),
    periods: periods.map((period) => ({
      period,
      from: index.get(toEpochDay(period.start)) ?? 0,
      to: index.get(toEpochDay(period.end)) ?? 0
    }))
  }
}

/** The takings of an aggregate: one for all periods of a flow, one per period otherwise. `perPeriod` splits flows as well. */
export const takings = (
  reading: Reading,
  frame: Frame,
  aggregate: RowAggregate,
  periods: ReadonlyArray<Period>,
  perPeriod: boolean
): ReadonlyArray<Taking> => {
  const { time } = aggregate
  const single = (period: Period): Pick<Taking, "atoms" | "atomCount" | "periods"> => ({
    atoms: undefined,
    atomCount: 1,
    periods: [{ period, from: 0, to: 1 }]
  })
  if ("asOf" in time) {
    return periods.map((period) => {
      const day = toEpochDay(time.asOf === "end" ? last(period) : period.start)
      const scope: Scope = { reading, frame, moment: onDay(reading, day), period }
      return { scope, mask: validOn(frame, day), ...single(period) }
    })
  }
  const [somePeriod] = periods
  if (somePeriod === undefined) return []
  const anyDay = (period: Period): Scope => ({ reading, frame, moment: onDay(reading, missingDay), period })
  if ("upTo" in time) {
    return periods.map((period) => {
      const lastDay = toEpochDay(last(period))
      const scope: Scope = { reading, frame, moment: onDay(reading, lastDay), period }
      const days = readDays(scope, time.upTo)
      return {
        scope,
        mask: isThere(frame.size, (row) => days[row] !== missingDay && (days[row] as number) <= lastDay),
        ...single(period)
      }
    })
  }
  const days = readDays(anyDay(somePeriod), time.during)
  const ownDay = onOwnDay(anyDay(somePeriod), time.during)
  const groups = perPeriod ? periods.map((period) => [period]) : [periods]
  return groups.map((some) => ({
    scope: { reading, frame, moment: ownDay, period: some[0] as Period },
    mask: undefined,
    ...atomsOf(days, frame.size, some)
  }))
}

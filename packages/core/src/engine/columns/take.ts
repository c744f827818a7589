/**
 * Which rows of a frame an aggregate takes, and when they are read: the mask of the rows, their moment and days, and – for flows – the
 * atoms of time, cut at every edge of the periods asked for, in which they lie.
 */
import type { Expr } from "../../expr/Expr.ts"
import type { Aggregate } from "../../measure/Measure.ts"
import { toEpochDay } from "../../time/LocalDate.ts"
import { last, type Period } from "../../time/Period.ts"
import { type Bits, none } from "./bits.ts"
import { type DayColumn, missingDay } from "./Column.ts"
import type { Frame } from "./Frame.ts"
import { onOwnDay } from "./ownDay.ts"
import { onDay, type Reading, readDays, type Scope } from "./read.ts"

export type RowAggregate = Exclude<Aggregate, { readonly kind: "attainment" | "coverage" }>

/** Rows of a register that are valid on a day. */
export const validOn = (frame: Frame, day: number): Bits => {
  const from = (frame.columns.get("validFrom") as DayColumn).days
  const to = (frame.columns.get("validTo") as DayColumn).days
  const bits = none(frame.size)
  for (let word = 0, row = 0; row < frame.size; word++) {
    const end = Math.min(row + 32, frame.size)
    let valid = 0
    for (let bit = 0; row < end; row++, bit++)
      valid |= (Number((from[row] as number) <= day) & Number(day < (to[row] as number))) << bit
    bits[word] = valid
  }
  return bits
}

/** A part of the evaluation of aggregates: rows read at one moment, for some of the periods. */
export interface Taking {
  readonly scope: Scope
  /** Rows that are taken at all; `undefined` for those whose atom says so. */
  readonly mask: Bits | undefined
  /** The time that puts a row into an atom; absent when all rows are of atom 0. */
  readonly time: Expr | undefined
  /** Days on which atoms begin or end, in order. */
  readonly edges: ReadonlyArray<number>
  readonly atomCount: number
  /** The atom of a day, or −1. */
  readonly cuts: (day: number) => number
  /** The atom of each row, or −1; `undefined` when all are of atom 0. */
  readonly atoms: () => Int32Array | undefined
  /** Atoms `[from, to)` of each period. */
  readonly periods: ReadonlyArray<{ readonly period: Period; readonly from: number; readonly to: number }>
}

type Atoms = Omit<Taking, "scope" | "mask">

const single = (period: Period): Atoms => ({
  time: undefined,
  edges: [],
  atoms: () => undefined,
  cuts: () => 0,
  atomCount: 1,
  periods: [{ period, from: 0, to: 1 }]
})

/** All time as one atom. */
export const wholeTime = (scope: Scope, time: Expr): Omit<Taking, "scope"> => ({
  mask: undefined,
  time,
  edges: [],
  cuts: (day) => (day === missingDay ? -1 : 0),
  atoms: () => {
    const days = readDays(scope, time)
    return Int32Array.from({ length: scope.frame.size }, (_, row) => (days[row] === missingDay ? -1 : 0))
  },
  atomCount: 1,
  periods: []
})

const atomsOf = (scope: Scope, time: Expr, periods: ReadonlyArray<Period>): Atoms => {
  const edges = [...new Set(periods.flatMap((one) => [toEpochDay(one.start), toEpochDay(one.end)]))].sort(
    (a, b) => a - b
  )
  const [low = 0, high = 0] = [edges[0], edges.at(-1)]
  const atomOfDay = new Int32Array(Math.max(0, high - low)).fill(-1)
  for (const [atom, edge] of edges.slice(0, -1).entries())
    atomOfDay.fill(atom, edge - low, (edges[atom + 1] as number) - low)
  const cuts = (day: number): number =>
    day === missingDay || day < low || day >= high ? -1 : (atomOfDay[day - low] as number)
  const index = new Map(edges.map((edge, at) => [edge, at]))
  return {
    time,
    edges,
    cuts,
    atoms: () => {
      const days = readDays(scope, time)
      const atoms = new Int32Array(scope.frame.size)
      for (let row = 0; row < atoms.length; row++) atoms[row] = cuts(days[row] as number)
      return atoms
    },
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
  { time }: Pick<RowAggregate, "time">,
  periods: ReadonlyArray<Period>,
  perPeriod: boolean
): ReadonlyArray<Taking> => {
  if ("asOf" in time) {
    return periods.map((period) => {
      const day = toEpochDay(time.asOf === "end" ? last(period) : period.start)
      const scope: Scope = { reading, frame, moment: onDay(reading, day), period }
      return { scope, mask: validOn(frame, day), ...single(period) }
    })
  }
  const [somePeriod] = periods
  if (somePeriod === undefined) return []
  if ("upTo" in time) {
    return periods.map((period) => {
      const lastDay = toEpochDay(last(period))
      const scope: Scope = { reading, frame, moment: onDay(reading, lastDay), period }
      const days = readDays(scope, time.upTo)
      const mask = none(frame.size)
      for (let row = 0; row < frame.size; row++) {
        const day = days[row] as number
        if (day !== missingDay && day <= lastDay) mask[row >>> 5] = (mask[row >>> 5] as number) | (1 << (row & 31))
      }
      return { scope, mask, ...single(period) }
    })
  }
  const anyDay: Scope = { reading, frame, moment: onDay(reading, missingDay), period: somePeriod }
  const ownDay = onOwnDay(anyDay, time.during)
  const groups = perPeriod ? periods.map((period) => [period]) : [periods]
  return groups.map((some) => {
    const scope: Scope = { reading, frame, moment: ownDay, period: some[0] as Period }
    return { scope, mask: undefined, ...atomsOf(anyDay, time.during, some) }
  })
}

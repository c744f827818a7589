/**
 * The rows of the benchmark as plain typed arrays, drawn from a fixed seed: every engine is given the same values. Rows come as
 * a ledger fills up: in the order of their days, in no order of grids.
 */
import { LocalDate } from "@shequ/core"

export const grids = 200
export const months = 24
/** The first day of the 24 months, and the day after the last. */
const firstDay = LocalDate.toEpochDay("2009-01-01")
const endDay = LocalDate.toEpochDay("2011-01-01")
const eightHours = 8 * 3_600_000

/** A month of the 24 as a number, of a day since `firstDay`. */
const monthOfDay = Uint8Array.from({ length: endDay - firstDay }, (_, day) => {
  const [year, month] = LocalDate.fromEpochDay(firstDay + day)
    .split("-")
    .map(Number) as [number, number]
  return (year - 2009) * 12 + month - 1
})

export interface Cases {
  readonly size: number
  readonly grid: Uint8Array
  readonly month: Uint8Array
  readonly kind: Uint8Array
  readonly category: Uint8Array
  readonly source: Uint8Array
  readonly status: Uint8Array
  /** 0 where it is missing. */
  readonly satisfaction: Uint8Array
  readonly urgent: Uint8Array
  readonly reporter: Int32Array
  /** Seconds since 1970 in UTC; resolved is 0 while open. */
  readonly received: Int32Array
  readonly resolved: Int32Array
  /** 分; −1 where it is missing. */
  readonly cost: Int32Array
}

export interface Visits {
  readonly size: number
  readonly grid: Uint8Array
  readonly month: Uint8Array
  readonly household: Int32Array
  readonly outcome: Uint8Array
  readonly role: Uint8Array
  /** Days since 1970. */
  readonly day: Int32Array
  readonly minutes: Int32Array
}

export interface Town {
  readonly cases: Cases
  readonly visits: Visits
  readonly reporters: number
  readonly households: number
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const random = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Small codes are more frequent than large ones, as categories are. */
const skewed = (next: () => number, count: number): number => 1 + Math.floor(next() * next() * count)

const casesOf = (size: number, reporters: number, next: () => number): Cases => {
  const of = () => new Uint8Array(size)
  const cases: Cases = {
    size,
    grid: of(),
    month: of(),
    kind: of(),
    category: of(),
    source: of(),
    status: of(),
    satisfaction: of(),
    urgent: of(),
    reporter: new Int32Array(size),
    received: new Int32Array(size),
    resolved: new Int32Array(size),
    cost: new Int32Array(size)
  }
  for (let row = 0; row < size; row++) {
    const day = Math.floor((row / size) * (endDay - firstDay))
    const received = (firstDay + day) * 86_400 - eightHours / 1000 + Math.floor(next() * 86_400)
    cases.grid[row] = Math.floor(next() * grids)
    cases.month[row] = monthOfDay[day] as number
    cases.kind[row] = skewed(next, 5)
    cases.category[row] = skewed(next, 17)
    cases.source[row] = skewed(next, 11)
    cases.urgent[row] = next() < 0.1 ? 1 : 0
    cases.reporter[row] = Math.floor(next() * reporters)
    cases.received[row] = received
    const isResolved = next() < 0.85
    cases.status[row] = isResolved ? 6 + Math.floor(next() * 3) : 1 + Math.floor(next() * 5)
    cases.resolved[row] = isResolved ? received + Math.floor(next() * next() * 40 * 86_400) : 0
    cases.satisfaction[row] = isResolved && next() < 0.6 ? skewed(next, 4) : 0
    cases.cost[row] = next() < 0.4 ? Math.floor(next() * 500_000) : -1
  }
  return cases
}

const visitsOf = (size: number, households: number, next: () => number): Visits => {
  const of = () => new Uint8Array(size)
  const visits: Visits = {
    size,
    grid: of(),
    month: of(),
    household: new Int32Array(size),
    outcome: of(),
    role: of(),
    day: new Int32Array(size),
    minutes: new Int32Array(size)
  }
  for (let row = 0; row < size; row++) {
    const day = Math.floor((row / size) * (endDay - firstDay))
    visits.grid[row] = Math.floor(next() * grids)
    visits.month[row] = monthOfDay[day] as number
    visits.household[row] = Math.floor(next() * households)
    visits.outcome[row] = skewed(next, 3)
    visits.role[row] = skewed(next, 6)
    visits.day[row] = firstDay + day
    visits.minutes[row] = 5 + Math.floor(next() * 90)
  }
  return visits
}

/** So many cases, and four visits to ten cases. */
export const make = (cases: number, seed = 2010): Town => {
  const next = random(seed)
  const reporters = Math.max(100, cases >>> 3)
  const households = Math.max(100, cases >>> 3)
  return {
    cases: casesOf(cases, reporters, next),
    visits: visitsOf(Math.round(cases * 0.4), households, next),
    reporters,
    households
  }
}

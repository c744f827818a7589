/**
 * Whether a plan is answered sooner by statements or by loading rows into the engine. The figures are the same; this is about time
 * alone, and a rough estimate: what takes longer than half a second was within a factor of two of what is expected here. So the engine
 * is taken only where it is expected to be clearly sooner.
 *
 *   database:  SELECTs, and rows × how often they are read
 *   engine:    rows and values to be loaded, unless they are there already; requests, and rows × periods looked at
 */
import { Measure, type Plan, type Reads } from "@shequ/core"

/** `quicker`: whatever is expected to take less time. */
export type Evaluate = "quicker" | "database" | "engine"

/** What a database takes, in microseconds of a processor: measured with the standard catalogue over 100,000 to 900,000 rows. */
export interface Costs {
  /** To plan a SELECT, and to read a row in it once. */
  readonly select: number
  readonly read: number
  /** To give a row out, and each of its values, until the engine has it. */
  readonly row: number
  readonly value: number
}

/** What the engine takes, in microseconds: for each row, for each that a request looks at for a period, and for each request. */
const engine = { row: 0.5, look: 0.04, request: 2000 }

/** More rows than these are left to the database: the engine takes about half a gigabyte for a million. */
export const mostRows = 2_000_000

/** How much sooner the engine has to be, and what is not worth loading for: milliseconds of the database. */
const clearly = 1.5
const soon = 200

export interface Asked {
  readonly plan: Pick<Plan.Plan, "requests">
  /** The columns that the plan reads. */
  readonly reads: Reads
  /** How many rows a collection has. */
  readonly rows: (collection: string) => number
  /** The engine has these columns from before. */
  readonly isLoaded: boolean
  readonly costs: Costs
}

export interface Choice {
  readonly by: "database" | "engine"
  /** Milliseconds that were expected. */
  readonly expected: { readonly database: number; readonly engine: number }
}

/** Flows that add up are read once for all periods, everything else for each. */
const passes = ({ aggregate, periods }: Plan.Request): number =>
  "time" in aggregate && "during" in aggregate.time && aggregate.kind !== "distinct" && aggregate.kind !== "percentile"
    ? 1
    : periods.length

/** Requests that one SELECT answers together. */
const together = ({ aggregate, by }: Plan.Request): string =>
  "time" in aggregate
    ? JSON.stringify([
        aggregate.collection,
        aggregate.time,
        by,
        aggregate.kind === "distinct" ? aggregate.of : aggregate.kind === "percentile"
      ])
    : JSON.stringify(aggregate)

export const choose = ({ costs, isLoaded, plan, reads, rows }: Asked): Choice => {
  const selects = new Map<string, number>()
  let looked = 0
  for (const request of plan.requests) {
    const some = Measure.needs(request.aggregate).reduce((sum, collection) => sum + rows(collection), 0)
    const key = together(request)
    selects.set(key, Math.max(selects.get(key) ?? 0, some * passes(request)))
    looked += some * request.periods.length
  }
  let [given, values] = [0, 0]
  for (const [collection, columns] of reads) {
    given += rows(collection)
    values += rows(collection) * columns.size
  }
  const read = [...selects.values()].reduce((sum, some) => sum + some, 0)
  const loading = isLoaded ? 0 : given * costs.row + values * costs.value
  const expected = {
    database: (selects.size * costs.select + read * costs.read) / 1000,
    engine: (loading + given * engine.row + looked * engine.look + plan.requests.length * engine.request) / 1000
  }
  const isWorthwhile = given <= mostRows && expected.database > soon && expected.engine * clearly < expected.database
  return { by: isWorthwhile ? "engine" : "database", expected }
}

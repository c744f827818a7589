/** The results of a plan, found by what they are about. */
import * as Period from "../time/Period.ts"
import type { Result } from "./Result.ts"
import type { Place } from "./Table.ts"

export interface Query {
  readonly kpi: string
  readonly place: string
  readonly period: Period.Period
  readonly breakdown?: { readonly id: string; readonly key: string | null }
}

export interface Results {
  readonly all: ReadonlyArray<Result>
  readonly places: ReadonlyMap<string, Place>
  readonly find: (query: Query) => Result | undefined
  /** The cells of a breakdown, in the order in which they were computed. */
  readonly breakdown: (query: Omit<Query, "breakdown">, id: string) => ReadonlyArray<Result>
}

/** Names the figure: the same question gives the same text. */
export const keyOf = (query: Query): string =>
  [
    query.kpi,
    query.place,
    Period.key(query.period),
    query.breakdown?.id ?? "",
    JSON.stringify(query.breakdown?.key)
  ].join("\u0000")

export const make = (all: ReadonlyArray<Result>, places: ReadonlyMap<string, Place>): Results => {
  const found = new Map(all.map((result) => [keyOf(result), result]))
  const cells = Map.groupBy(
    all.filter((result) => result.breakdown !== undefined),
    (result) => keyOf({ kpi: result.kpi, place: result.place, period: result.period }) + result.breakdown?.id
  )
  return {
    all,
    places,
    find: (query) => found.get(keyOf(query)),
    breakdown: (query, id) => cells.get(keyOf(query) + id) ?? []
  }
}

/** The results of several plans together. Of a figure that several computed, the one that is set against more periods. */
export const merge = (all: ReadonlyArray<Results>): Results => {
  const best = new Map<string, Result>()
  for (const result of all.flatMap((one) => one.all)) {
    const key = keyOf(result)
    const known = best.get(key)
    if (known === undefined || known.comparisons.length < result.comparisons.length) best.set(key, result)
  }
  return make([...best.values()], new Map(all.flatMap((one) => [...one.places])))
}

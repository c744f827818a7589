/** The standard catalogue over a small community, through each store: every database gives the figures of the memory store. */
import { type Change, Period, Plan, type Result } from "@shequ/core"
import { Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { answer } from "../src/compare.ts"
import { stores } from "../src/stores.ts"
import { registry, type Town, town } from "../src/Town.ts"

const profile: Profile.Profile = {
  ...Profile.standard,
  households: 120,
  householdsPerCompound: 60,
  householdsPerGrid: 60
}
const placesIn = (change: Change): ReadonlyArray<string> =>
  change.op === "put" && (change.collection === "community" || change.collection === "grid")
    ? change.rows.map(({ id }) => id)
    : []

const quarter = Period.quarter(2010, 1)
const small = town({ communities: 1, period: quarter, profile })

/** Down to the grids, and broken down: more than the example asks. */
const asked: Town = {
  ...small,
  plan: Plan.make(registry, {
    kpis: standardKpis.kpis,
    places: [...small.changes()].flat().flatMap(placesIn),
    periods: [quarter, Period.month(2010, 2)],
    compare: ["previous-period"],
    breakdowns: true
  })
}

const figuresOf = async (name: string): Promise<ReadonlyArray<Result.Result>> => {
  const layer = stores[name]
  if (layer === undefined) throw new Error(`There is no store ${name}.`)
  return (await Effect.runPromise(Effect.provide(answer(asked), layer(registry)))).figures
}

describe("the standard catalogue", () => {
  let expected: ReadonlyArray<Result.Result> = []
  beforeAll(async () => {
    expected = await figuresOf("memory")
  })

  it.each(Object.keys(stores).filter((name) => name !== "memory"))("in %s", async (name) => {
    const found = await figuresOf(name)
    expect(found.length).toBeGreaterThan(1000)
    expect(found).toEqual(expected)
  })
})

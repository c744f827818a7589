/** The standard catalogue over a small community: every database gives the figures of the memory store. */
import { Period, type Result } from "@shequ/core"
import { Profile } from "@shequ/generator"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { answer } from "../src/compare.ts"
import { stores } from "../src/stores.ts"
import { registry, town } from "../src/Town.ts"

const profile: Profile.Profile = {
  ...Profile.standard,
  households: 120,
  householdsPerCompound: 60,
  householdsPerGrid: 60
}
const asked = town({ communities: 1, period: Period.quarter(2010, 1), profile })

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

/** The standard catalogue over a small community, through each store: every database gives the figures of the memory store. */
import { type Change, Period, Plan, type Result, Store } from "@shequ/core"
import { Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { Effect, Layer, Logger, References } from "effect"
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

type Evaluate = "database" | "engine"

/** What a store says of each plan in its debug log. */
interface Told {
  readonly database: number
  readonly engine: number
}

/** Runs a program on a store of its own; gives what came of it, and who answered. */
const on = async <A>(name: string, evaluate: Evaluate | undefined, program: Effect.Effect<A, unknown, Store>) => {
  const layer = stores[name]
  if (layer === undefined) throw new Error(`There is no store ${name}.`)
  const told: Array<Told> = []
  const logger = Logger.make<unknown, void>(({ message }) => {
    if (Array.isArray(message) && message[0] === "evaluate") told.push(message[1])
  })
  const log = Layer.merge(Logger.layer([logger]), Layer.succeed(References.MinimumLogLevel, "Debug"))
  const store = layer(evaluate === undefined ? { registry } : { registry, evaluate })
  const value = await Effect.runPromise(Effect.provide(program, Layer.merge(store, log)))
  return { value, told }
}

const databases = Object.keys(stores).filter((name) => name !== "memory")

describe("the standard catalogue", () => {
  let expected: ReadonlyArray<Result.Result> = []
  beforeAll(async () => {
    expected = (await on("memory", undefined, answer(asked))).value.figures
  })

  it.each(databases.flatMap((name) => (["database", "engine"] as const).map((evaluate) => [name, evaluate] as const)))(
    "in %s, by the %s",
    async (name, evaluate) => {
      const { told, value } = await on(name, evaluate, answer(asked))
      expect(value.figures.length).toBeGreaterThan(1000)
      expect(value.figures).toEqual(expected)
      const all = asked.plan.requests.length
      const who = evaluate === "database" ? { database: all, engine: 0 } : { database: 0, engine: all }
      expect(told).toEqual([who, who])
    }
  )
})

describe("who answers a year of a community", () => {
  const whole = town({ communities: 1, period: Period.year(2010) })
  const few = Plan.make(registry, { ...whole.plan, kpis: standardKpis.kpis.slice(0, 2), periods: [Period.year(2010)] })
  const ask = Store.use((store) => store.evaluate(whole.plan))
  const program = answer({ ...whole, plan: few }).pipe(Effect.andThen(ask), Effect.andThen(ask))

  it.each(["SQLite", "Postgres"])(
    "%s: the database a few figures, the engine the whole catalogue",
    async (name) => {
      const { told } = await on(name, undefined, program)
      const some = { database: few.requests.length, engine: 0 }
      const all = { database: 0, engine: whole.plan.requests.length }
      expect(told).toMatchObject([some, some, all, all])
    },
    120_000
  )
})

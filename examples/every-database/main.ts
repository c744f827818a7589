/**
 * The standard catalogue over the same rows in memory, SQLite, DuckDB and Postgres: the figures are compared one by one.
 *
 *   node main.ts [communities] [year]        a year's journals; default: one community
 */
import { isDeepStrictEqual } from "node:util"
import { copyStore, Period, Store } from "@shequ/core"
import { Console, Context, Effect, Layer } from "effect"
import { type Answered, answer } from "./src/compare.ts"
import { stores } from "./src/stores.ts"
import { registry, town } from "./src/Town.ts"

const [communities = 1, year = 2010] = process.argv.slice(2).map(Number)
const asked = town({ communities, period: Period.year(year) })

const seconds = (number: number): string => `${number.toFixed(2).padStart(7)} s`

/** Asks a store; its figures are held against those of the first one. */
const ask = Effect.fn("ask")(function* (name: string, first: Answered | undefined) {
  const found = yield* answer(asked)
  const { figures } = first ?? found
  const differing = found.figures.filter((figure, index) => !isDeepStrictEqual(figure, figures[index]))
  yield* Console.log(
    `${name.padEnd(9)} ${String(found.rows).padStart(9)} rows in${seconds(found.loadSeconds)}` +
      `   first answer${seconds(found.firstSeconds)}   again${seconds(found.againSeconds)}` +
      `   ${found.figures.length - differing.length} of ${figures.length} figures equal`
  )
  if (differing.length > 0) process.exitCode = 1
  return first ?? found
})

/** A store that outlives the moment: another one is copied into it. */
const copied = Effect.scoped(
  Effect.gen(function* () {
    const open = (name: string) =>
      Effect.map(
        Layer.build(Layer.unwrap(Effect.sync(() => (stores[name] as (typeof stores)[string])({ registry })))),
        (built) => Context.get(built, Store)
      )
    const [from, to] = [yield* open("SQLite"), yield* open("Postgres")]
    yield* Effect.provideService(answer(town({ communities: 1, period: Period.quarter(year, 1) })), Store, from)
    const { changes, rows } = yield* copyStore({ registry, from, to })
    yield* Console.log(`SQLite copied into Postgres: ${rows} rows in ${changes} changes, the same hashes in both`)
  })
)

const program = Effect.gen(function* () {
  yield* Console.log(`${asked.plan.requests.length} aggregates for ${asked.plan.places.length} places`)
  let first: Answered | undefined
  for (const [name, layer] of Object.entries(stores))
    first = yield* Effect.provide(ask(name, first), layer({ registry }))
  yield* copied
})

await Effect.runPromise(program)

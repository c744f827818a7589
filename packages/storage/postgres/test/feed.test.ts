/** The feed is woken by the server: here the clock stands still, and nobody looks by himself. */
import { Store } from "@shequ/core"
import { Deferred, Effect, Fiber, Layer, Stream } from "effect"
import { TestClock } from "effect/testing"
import { expect, it } from "vitest"
import { PostgresStore } from "../src/index.ts"
import { newSchema, say, server } from "./database.ts"
import { appended, registry, report, town } from "./ledger.ts"

/** Sequence numbers as they come. */
const follow = (store: Store["Service"], from: number, to: number, started: Deferred.Deferred<void>) =>
  store.changes(from - 1).pipe(
    Stream.tap(() => Deferred.succeed(started, undefined)),
    Stream.map(({ sequence }) => sequence),
    Stream.takeUntil((sequence) => sequence === to),
    Stream.runCollect
  )

const settle = Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 300)))

it("hears of what another store writes, and again after the connection was lost", async () => {
  const schema = newSchema()
  const open = (applicationName: string) =>
    Layer.build(Layer.fresh(PostgresStore.layer({ url: server.url, schema, registry, applicationName })))
  const body = Effect.gen(function* () {
    const writes = yield* open("writes")
    const reads = yield* open(schema)
    const write = (id: string) => Effect.provide(Store.writeBatch([appended(report(id))]), writes)
    yield* Effect.provide(Store.writeBatch([town]), writes)
    const started = yield* Deferred.make<void>()
    const following = yield* Effect.forkChild(
      Effect.flatMap(Store, (store) => follow(store, 1, 3, started)).pipe(Effect.provide(reads))
    )
    yield* Deferred.await(started)
    yield* settle
    yield* write("a")
    yield* settle
    const listeners = `FROM pg_stat_activity WHERE "application_name" = '${schema}' AND "query" LIKE 'LISTEN%'`
    const ended = yield* Effect.promise(() => say(`SELECT pg_terminate_backend("pid") ${listeners}`))
    expect(ended).toHaveLength(1)
    yield* settle
    // Written while nobody listened.
    yield* write("b")
    yield* TestClock.adjust("600 millis")
    expect(yield* Fiber.join(following)).toEqual([1, 2, 3])
  })
  await Effect.runPromise(Effect.scoped(body).pipe(Effect.provide(TestClock.layer())))
})

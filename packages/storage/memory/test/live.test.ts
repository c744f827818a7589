/** Live figures over a store: the clock decides what is overdue, and only what changes is told. */
import { LiveKpis, Period, Store, subscribe } from "@shequ/core"
import { Effect, Fiber, Layer, Stream } from "effect"
import { TestClock } from "effect/testing"
import { expect, it } from "vitest"
import { MemoryStore } from "../src/index.ts"
import { Area, figure, morning, planOf, registry, write } from "./requests.ts"

const plan = planOf(Period.year(2010))
const store = MemoryStore.layer({ registry })

it("tells what is overdue when its day comes, and what is resolved when it is", () =>
  Effect.gen(function* () {
    yield* TestClock.setTime(morning("2010-03-01"))
    yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
    yield* write("r1", morning("2010-03-01"))
    const heard: Array<string> = []
    const fiber = yield* Effect.forkChild(
      Stream.runForEach(subscribe(registry, plan), (results) => Effect.sync(() => heard.push(...results.map(figure))))
    )
    yield* TestClock.adjust("1 second")
    expect(heard).toContain("live.received 1")
    expect(heard).toContain("live.overdue 0")
    expect(heard).not.toContain("live.overdue 1")
    yield* TestClock.adjust("7 days")
    expect(heard).not.toContain("live.overdue 1")
    yield* TestClock.adjust("1 day")
    expect(heard.at(-1)).toBe("live.overdue 1")
    heard.length = 0
    yield* write("r1", morning("2010-03-01"), morning("2010-03-09"))
    yield* TestClock.adjust("1 second")
    expect(heard.at(-1)).toBe("live.overdue 0")
    yield* Fiber.interrupt(fiber)
  }).pipe(Effect.provide(Layer.merge(store, TestClock.layer())), Effect.runPromise))

it("keeps one set of figures for many readers", () =>
  Effect.gen(function* () {
    yield* TestClock.setTime(morning("2010-03-01"))
    yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
    const program = Effect.gen(function* () {
      const live = yield* LiveKpis
      const next = yield* Effect.forkChild(
        Stream.runHead(Stream.filter(live.changes, (some) => some.map(figure).includes("live.received 2")))
      )
      yield* TestClock.adjust("1 second")
      yield* write("r1", morning("2010-03-01"))
      yield* write("r2", morning("2010-03-01"))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(next)
      expect((yield* live.results).all.map(figure)).toEqual(["live.received 2", "live.overdue 0"])
    })
    yield* program.pipe(Effect.provide(LiveKpis.layer(registry, plan)))
  }).pipe(Effect.provide(Layer.merge(Layer.fresh(store), TestClock.layer())), Effect.runPromise))

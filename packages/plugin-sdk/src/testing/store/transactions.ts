/** A write is all or nothing, whatever ends it, and is seen when it is complete. */
import { Store } from "@shequ/core"
import { Deferred, Effect, Fiber, Stream } from "effect"
import { describe, expect } from "vitest"
import { Order } from "./contractPlugin.ts"
import { appended, type Harness, many, rowsOf, take } from "./Harness.ts"
import { order } from "./writeCases.ts"
export const transactions = ({ test }: Harness): void => {
  describe("a write is one transaction", () => {
    test("keeps nothing when its stream fails, and hands that failure on", () =>
      Effect.gen(function* () {
        const store = yield* Store
        const batches = Stream.concat(Stream.succeed(appended(many(0, 3))), Stream.fail("broken file" as const))
        expect(yield* Effect.flip(store.write(batches))).toBe("broken file")
        expect(yield* rowsOf(Order.id)).toEqual([])
        expect(yield* Store.append(Order, many(0, 3))).toMatchObject({ added: 3 })
        expect((yield* take(1)).map((one) => one.sequence)).toEqual([1])
      }))

    test("keeps nothing when it is interrupted, and lets the next one in", () =>
      Effect.gen(function* () {
        const store = yield* Store
        const underWay = yield* Deferred.make<void>()
        const stuck = Stream.concat(
          Stream.succeed(appended(many(0, 3))),
          Stream.fromEffect(Effect.andThen(Deferred.succeed(underWay, undefined), Effect.never))
        )
        const fiber = yield* Effect.forkChild(store.write(stuck))
        yield* Deferred.await(underWay)
        yield* Fiber.interrupt(fiber)
        expect(yield* rowsOf(Order.id)).toEqual([])
        expect(yield* Store.append(Order, [order("o1")])).toMatchObject({ added: 1 })
      }))

    test("is not seen before it is complete, and may read the store itself", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* Store.append(Order, [order("o0")])
        const look = Effect.gen(function* () {
          expect(yield* store.get(Order.id, "o0")).toEqual(order("o0"))
          expect(yield* store.get(Order.id, "o1")).toBeUndefined()
          expect(yield* rowsOf(Order.id)).toEqual([order("o0")])
          return appended([order("o2")])
        })
        yield* store.write(Stream.concat(Stream.succeed(appended([order("o1")])), Stream.fromEffect(look)))
        expect((yield* rowsOf(Order.id)).map((row) => row.id)).toEqual(["o0", "o1", "o2"])
      }))

    test("waits for another, and loses nothing", () =>
      Effect.gen(function* () {
        const store = yield* Store
        const write = (from: number) =>
          store.write(
            Stream.fromIterable([0, 1, 2, 3]).pipe(
              Stream.mapEffect((part) => Effect.as(Effect.yieldNow, appended(many(from + part * 10, 10))))
            )
          )
        const written = yield* Effect.all([0, 100, 200, 300].map(write), { concurrency: "unbounded" })
        expect(written.map((one) => one.added)).toEqual([40, 40, 40, 40])
        expect(yield* rowsOf(Order.id)).toHaveLength(160)
      }))
  })
}

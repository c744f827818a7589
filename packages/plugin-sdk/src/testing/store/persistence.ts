/** What was written is there when the store is opened again, by this version of the plugins or a later one. */
import { Field, Store } from "@shequ/core"
import { Effect, Fiber, Layer, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { Order, registry } from "./contractPlugin.ts"
import { sharedFigures } from "./figures.ts"
import { appended, type Make, many, type Place, rowsOf, take } from "./Harness.ts"
import { release, releases } from "./releases.ts"
import { order } from "./writeCases.ts"

const on = <A, E>(make: Make, body: Effect.Effect<A, E, Store>, from = registry): Promise<A> =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(make(from))))

export const persistence = (place: Place): void => {
  describe("persistence", () => {
    it("finds rows, feed, history and numbers again", async () => {
      const make = place()
      await on(make, Store.append(Order, many(0, 3)).pipe(Store.by({ actor: "a", reason: "b" })))
      await on(make, Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o000000"] }]))
      const body = Effect.gen(function* () {
        const store = yield* Store
        expect(yield* rowsOf(Order.id)).toEqual(many(1, 2))
        expect(yield* store.sequence()).toBe(2)
        expect(yield* take(2)).toMatchObject([{ sequence: 1, actor: "a", reason: "b" }, { sequence: 2 }])
        expect(yield* store.history(Order.id, "o000000")).toMatchObject([{ superseded: { sequence: 2 } }])
        expect(yield* Store.append(Order, many(1, 3))).toMatchObject({ added: 1, unchanged: 2 })
        expect(yield* store.sequence()).toBe(3)
      })
      await on(make, body)
    })

    releases(place)
  })
}

/** Several openings of one place at once see each other's writes. */
export const sharing = (place: Place): void => {
  describe("sharing", () => {
    sharedFigures(place)

    it("follows what another opening writes, in order, each once; and both write", async () => {
      const make = place()
      const writes = 30
      const body = Effect.gen(function* () {
        const other = yield* Effect.map(Layer.build(Layer.fresh(make(registry))), (built) => built)
        const elsewhere = <A, E>(effect: Effect.Effect<A, E, Store>) => Effect.provide(effect, other)
        const follower = yield* Effect.forkChild(elsewhere(take(2 * writes)))
        const write = (from: number) =>
          Effect.forEach(
            Array.from({ length: writes }, (_, index) => from + index),
            (index) => Effect.flatMap(Store, (store) => store.write(Stream.succeed(appended(many(index, 1)))))
          )
        yield* Effect.all([write(0), elsewhere(write(1000))], { concurrency: 2 })
        const seen = yield* Fiber.join(follower)
        expect(seen.map(({ sequence }) => sequence)).toEqual(
          Array.from({ length: 2 * writes }, (_, index) => index + 1)
        )
        expect(
          new Set(seen.flatMap(({ change }) => ("rows" in change ? change.rows.map(({ id }) => id) : []))).size
        ).toBe(2 * writes)
        expect(yield* rowsOf(Order.id)).toEqual(yield* elsewhere(rowsOf(Order.id)))
      })
      await on(make, Effect.scoped(body))
    }, 60_000)

    it("writes on when another opening brings a new field", async () => {
      const make = place()
      const later = release({ note: Field.text("说明", "Note", { optional: true }) })
      const rows = [order("o1"), { ...order("o2"), note: "n" }, order("o3")]
      const body = Effect.gen(function* () {
        yield* Store.writeBatch(appended(rows.slice(0, 1)))
        yield* Effect.promise(() => on(make, Store.writeBatch(appended(rows.slice(1, 2))), later))
        yield* Store.writeBatch(appended(rows.slice(2)))
      })
      await on(make, body)
      expect(await on(make, rowsOf(Order.id), later)).toEqual(rows)
    }, 30_000)
  })
}

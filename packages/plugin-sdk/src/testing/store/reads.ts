/** Rows by id and day, and as a stream. */
import { type LocalDate, Store, type StoreError } from "@shequ/core"
import { Effect, Stream } from "effect"
import { describe, expect } from "vitest"
import { Home, Order } from "./contractPlugin.ts"
import { type Harness, many, rowsOf } from "./Harness.ts"
import { home, order } from "./writeCases.ts"
export const reads = ({ test }: Harness): void => {
  describe("reads", () => {
    test("gives a register row as of a day, or the version that began last", () =>
      Effect.gen(function* () {
        const store = yield* Store
        const versions = [
          home("h1", "2009-01-01", { validTo: "2009-06-01" }),
          home("h1", "2010-01-01", { validTo: "2010-06-01", members: 2 })
        ]
        yield* Store.put(Home, versions)
        const on = (day: string) => store.get(Home.id, "h1", day as LocalDate.LocalDate)
        expect(yield* store.get(Home.id, "h1")).toEqual(versions[1])
        expect(yield* on("2009-01-01")).toEqual(versions[0])
        expect(yield* on("2009-06-01")).toBeUndefined()
        expect(yield* on("2010-05-31")).toEqual(versions[1])
        expect(yield* on("2010-06-01")).toBeUndefined()
        expect(yield* store.get(Home.id, "h2")).toBeUndefined()
      }))

    test("streams a large collection in batches, in order, and stops when the reader has enough", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* Store.append(Order, many(0, 5000).toReversed())
        const sizes = yield* Stream.runCollect(Stream.map(store.stream(Order.id), (batch) => batch.length))
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(5000)
        expect(Math.max(...sizes)).toBeLessThan(5000)
        expect((yield* rowsOf(Order.id)).map((row) => row.id)).toEqual(many(0, 5000).map((row) => row.id))
        const first = yield* Stream.runHead(store.stream(Order.id))
        expect(first._tag).toBe("Some")
        yield* Store.append(Order, [order("z")])
      }))

    test("streams what was there when the stream began, whatever is written meanwhile", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* Store.append(Order, many(0, 3000))
        let seen = 0
        yield* Stream.runForEach(store.stream(Order.id), (batch) => {
          seen += batch.length
          return seen === batch.length ? Effect.asVoid(Store.append(Order, many(3000, 1000))) : Effect.void
        })
        expect(seen).toBe(3000)
        expect(yield* rowsOf(Order.id)).toHaveLength(4000)
      }))

    for (const [method, read] of Object.entries({
      get: Store.use((store) => store.get("weather", "w1")),
      stream: Store.use((store) => Stream.runDrain(store.stream("weather")))
    })) {
      test(`names a collection that nobody defines: ${method}`, () =>
        Effect.map(Effect.flip(read as Effect.Effect<unknown, StoreError, Store>), (error) =>
          expect(error).toMatchObject({
            operation: method,
            reason: { _tag: "UnknownCollection", collection: "weather" }
          })
        ))
    }
  })
}

/** The change feed: in order, each once, without an end. */
import { type Recorded, Store, type StoreError } from "@shequ/core"
import { Effect, Fiber, Stream } from "effect"
import { describe, expect } from "vitest"
import { Order } from "./contractPlugin.ts"
import { appended, type Harness, many, take } from "./Harness.ts"
import { order } from "./writeCases.ts"
export const changes = ({ test }: Harness): void => {
  describe("changes", () => {
    test("gives the history in order, from any point of it", () =>
      Effect.gen(function* () {
        yield* Store.append(Order, [order("o1"), order("o2")])
        yield* Store.append(Order, [order("o2"), order("o3")])
        yield* Store.append(Order, [order("o1")])
        yield* Store.writeBatch([
          { op: "correct", collection: Order.id, rows: [order("o1", { urgent: true })] },
          { op: "remove", collection: Order.id, ids: ["o3", "o9"] }
        ])
        const all = yield* take(4)
        expect(all.map((one) => one.change)).toEqual([
          ...appended([order("o1"), order("o2")]),
          ...appended([order("o3")]),
          { op: "correct", collection: Order.id, rows: [order("o1", { urgent: true })] },
          { op: "remove", collection: Order.id, ids: ["o3"] }
        ])
        expect(yield* take(2, all[1]?.sequence)).toEqual(all.slice(2))
      }))

    test("goes on with what is written later, without a gap and without repeating", () =>
      Effect.gen(function* () {
        const store = yield* Store
        const writes = 200
        yield* Store.append(Order, many(0, 1))
        const follow = (): Effect.Effect<ReadonlyArray<Recorded>, StoreError, Store> => take(writes)
        const early = yield* Effect.forkChild(follow())
        for (let index = 1; index < writes; index++) {
          yield* store.write(Stream.succeed(appended(many(index, 1))))
          if (index % 7 === 0) yield* Effect.yieldNow
        }
        const late = yield* follow()
        expect(yield* Fiber.join(early)).toEqual(late)
        expect(late.flatMap(({ change }) => ("rows" in change ? change.rows : [])).map((row) => row.id)).toEqual(
          many(0, writes).map((row) => row.id)
        )
        expect(new Set(late.map((one) => one.sequence)).size).toBe(writes)
      }))
  })
}

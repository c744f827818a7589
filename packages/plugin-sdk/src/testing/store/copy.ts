/** A store is copied with all its history, and the copy goes on where it was cut short. */
import { copyStore, Store, StoreError, Unavailable } from "@shequ/core"
import { Context, Effect, Layer, Stream } from "effect"
import { describe, expect } from "vitest"
import { Home, Order, registry } from "./contractPlugin.ts"
import { type Harness, many } from "./Harness.ts"
import { home, order } from "./writeCases.ts"

const fill = Effect.gen(function* () {
  yield* Store.put(Home, [home("h1", "2009-01-01", { phone: "13800000000" })]).pipe(Store.by({ actor: "clerk" }))
  yield* Store.append(Order, many(0, 2500)).pipe(Store.by({ actor: "clerk", reason: "import" }))
  // In between two versions are valid on one day: only the whole write may be copied.
  yield* Store.writeBatch([
    { op: "put", collection: Home.id, rows: [home("h1", "2010-01-01")] },
    { op: "put", collection: Home.id, rows: [home("h1", "2009-01-01", { validTo: "2010-01-01" })] }
  ])
  yield* Store.writeBatch([{ op: "correct", collection: Order.id, rows: [order("o000007", { urgent: true })] }])
  yield* Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o000008", "o000009"] }])
  yield* Store.close(Home, "h1", "2020-01-01")
})

const all = (store: Store["Service"]) =>
  Effect.gen(function* () {
    const count = yield* store.sequence()
    const feed = yield* Stream.runCollect(Stream.take(store.changes(), count))
    const rows = yield* Stream.runCollect(store.stream(Order.id))
    return { feed, rows: rows.flat(), history: yield* store.history(Home.id, "h1") }
  })

export const copy = ({ layer, test }: Harness): void => {
  const other = Effect.map(Layer.build(layer), (built) => Context.get(built, Store))

  describe("copy", () => {
    test("is the same to the last change: rows, feed, history", () =>
      Effect.scoped(
        Effect.gen(function* () {
          const [from, to] = [yield* Store, yield* other]
          yield* fill
          const progress: Array<number> = []
          const copied = yield* copyStore({ registry, from, to, onProgress: ({ sequence }) => progress.push(sequence) })
          expect(yield* all(to)).toEqual(yield* all(from))
          expect(copied).toMatchObject({ changes: 7, rows: 2507 })
          expect(progress.at(-1)).toBe(7)
          expect(yield* copyStore({ registry, from, to })).toMatchObject({ changes: 0, hashes: copied.hashes })
        })
      ))

    test("goes on where it was cut short", () =>
      Effect.scoped(
        Effect.gen(function* () {
          const [from, to] = [yield* Store, yield* other]
          yield* fill
          const gone = new StoreError({
            operation: "changes",
            reason: new Unavailable({ problem: "The line is dead.", mend: "Try again." })
          })
          const cut = (after: number): Store["Service"] => ({
            ...from,
            changes: () => Stream.concat(Stream.take(from.changes(), after), Stream.fail(gone))
          })
          for (const after of [1, 3, 6]) {
            expect(yield* Effect.flip(copyStore({ registry, from: cut(after), to }))).toBe(gone)
          }
          yield* copyStore({ registry, from, to })
          expect(yield* all(to)).toEqual(yield* all(from))
        })
      ))

    test("says so when the other store holds something else", () =>
      Effect.scoped(
        Effect.gen(function* () {
          const [from, to] = [yield* Store, yield* other]
          yield* fill
          yield* to.write(Stream.make([{ op: "append" as const, collection: Order.id, rows: [order("z")] }]))
          const error = yield* Effect.flip(copyStore({ registry, from, to }))
          expect(error).toMatchObject({ _tag: "CopyDiffers" })
          expect(yield* to.sequence()).toBe(1)
        })
      ))

    test("brings what was erased without who it was", () =>
      Effect.scoped(
        Effect.gen(function* () {
          const [from, to] = [yield* Store, yield* other]
          yield* fill
          const id = (yield* from.erase(Home.id, ["h1"])).get("h1") ?? ""
          yield* Store.append(Order, [order("z", { homeId: id })])
          yield* copyStore({ registry, from, to })
          expect(JSON.stringify(yield* all(to))).not.toMatch(/13800000000|"h1"/)
          expect(yield* to.get(Home.id, id)).toEqual(yield* from.get(Home.id, id))
          expect(yield* copyStore({ registry, from, to })).toMatchObject({ changes: 0 })
        })
      ))
  })
}

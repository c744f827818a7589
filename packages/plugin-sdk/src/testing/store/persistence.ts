/** What was written is there when the store is opened again, by this version of the plugins or a later one. */
import { type Collection, Field, Plugin, Registry, Store, type StoreError } from "@shequ/core"
import { Effect, Fiber, Layer, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { Order, registry } from "./contractPlugin.ts"
import { appended, type Make, many, rowsOf, take } from "./Harness.ts"
import { order } from "./writeCases.ts"

/** Gives a place for a store: what its layers write, later layers find. */
export type Place = () => Make

const on = <A, E>(make: Make, body: Effect.Effect<A, E, Store>, from = registry): Promise<A> =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(make(from))))

/** The contract's plugin, with fields added to or taken from its journal. */
const release = (version: string, more: Collection.Fields, less: ReadonlyArray<string> = []): Registry.Registry => {
  const fields = {
    ...Object.fromEntries(Object.entries(Order.fields).filter(([name]) => !less.includes(name))),
    ...more
  }
  const [installed] = registry.plugins
  if (installed === undefined) throw new Error("The contract has no plugin.")
  const collections = [...registry.collections.values()]
    .filter(({ id }) => id !== Order.id && installed.collections?.some((own) => own.id === id))
    .concat({ ...Order, fields } as Collection.Collection)
  return Registry.make([Plugin.make({ ...installed, version, collections, kpis: [] })])
}

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

    it("comes up with new collections and new optional fields, and keeps what is there", async () => {
      const make = place()
      await on(make, Store.append(Order, many(0, 2)))
      const later = release("1.1.0", { channel: Field.text("渠道", "Channel", { optional: true }) })
      const body = Effect.gen(function* () {
        expect(yield* rowsOf(Order.id)).toEqual(many(0, 2))
        yield* Store.writeBatch([
          { op: "correct", collection: Order.id, rows: [{ ...order("o000001"), channel: "12345" }] },
          { op: "append", collection: Order.id, rows: [{ ...order("o000002"), channel: "app" }] }
        ])
        expect((yield* rowsOf(Order.id)).map((row) => row.channel)).toEqual([undefined, "12345", "app"])
        expect((yield* Effect.flatMap(Store, (store) => store.history(Order.id, "o000001"))).length).toBe(2)
      })
      await on(make, body, later)
    })

    it("refuses to lose a field that holds values, and touches nothing", async () => {
      const make = place()
      await on(make, Store.append(Order, [order("o1", { cost: 5 })]))
      const failed = await Effect.runPromise(
        Effect.flip(
          Effect.provide(rowsOf(Order.id), Layer.fresh(make(release("2.0.0", {}, ["cost"])))) as Effect.Effect<
            unknown,
            StoreError
          >
        )
      )
      expect(failed.reason).toMatchObject({ _tag: "Unavailable" })
      expect(failed.message).toMatch(/cost/)
      expect(await on(make, rowsOf(Order.id))).toEqual([order("o1", { cost: 5 })])
    })
  })
}

/** Several openings of one place at once see each other's writes. */
export const sharing = (place: Place): void => {
  describe("sharing", () => {
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
  })
}

/**
 * Everything that a Store promises, as one test suite. An adapter's test file begins with
 *
 *   storeContract("memory", (registry) => MemoryStore.layer({ registry }))
 *
 * where the function gives a store that is empty whenever its layer is built.
 */
import {
  type Change,
  type LocalDate,
  Period,
  Plan,
  type Recorded,
  type Registry,
  type Row,
  Store,
  type StoreError
} from "@shequ/core"
import { Arbitrary, Deferred, Effect, Exit, Fiber, Layer, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { anyWrites } from "./anyWrites.ts"
import { Area, Home, Order, orders, registry } from "./contractPlugin.ts"
import * as model from "./model.ts"
import { home, order, type Step, writeCases } from "./writeCases.ts"

export type Make = (registry: Registry.Registry) => Layer.Layer<Store, StoreError>

const collections = [Area.id, Home.id, Order.id]

const rowsOf = (collection: string) =>
  Effect.flatMap(Store, (store) =>
    Effect.map(Stream.runCollect(store.stream(collection)), (batches) => batches.flat() as ReadonlyArray<Row.AnyRow>)
  )

const many = (from: number, count: number): ReadonlyArray<Row.AnyRow> =>
  Array.from({ length: count }, (_, index) => order(`o${String(from + index).padStart(6, "0")}`))

const appended = (rows: ReadonlyArray<Row.AnyRow>): ReadonlyArray<Change> => [
  { op: "append", collection: Order.id, rows }
]

const take = (count: number, after?: number) =>
  Effect.flatMap(Store, (store) => Stream.runCollect(Stream.take(store.changes(after), count)))

const takeStep = Effect.fnUntraced(function* (step: Step) {
  const result = yield* Effect.result(Store.writeBatch(step.write))
  if (step.fails === undefined) {
    expect(result).toMatchObject({ _tag: "Success", success: step.gives ?? {} })
    return
  }
  const { reason, ...where } = step.fails
  expect(result).toMatchObject({ _tag: "Failure", failure: { reason: { _tag: reason, ...where } } })
})

/** Declares the suite for the store that `make` builds. */
export const storeContract = (name: string, make: Make): void => {
  const run = <A, E>(body: Effect.Effect<A, E, Store>): Promise<A> =>
    Effect.runPromise(Effect.provide(body, Layer.fresh(make(registry))))
  const test = <A, E>(promise: string, body: () => Effect.Effect<A, E, Store>): void => {
    it(promise, () => run(Effect.suspend(body)).then(() => {}))
  }

  describe(`store contract: ${name}`, () => {
    describe("writes", () => {
      for (const { name, steps, holds } of writeCases) {
        test(name, () =>
          Effect.gen(function* () {
            for (const step of steps) yield* takeStep(step)
            for (const [collection, rows] of Object.entries(holds)) {
              expect(yield* rowsOf(collection)).toEqual(rows)
            }
          })
        )
      }

      it("ends any sequence of writes as the plainest model does, and can be rebuilt from its changes", async () => {
        const check = Arbitrary.checkEffect(
          anyWrites,
          (writes) =>
            Effect.gen(function* () {
              let held: ReadonlyArray<model.Held> = []
              for (const changes of writes) {
                const expected = model.write(held, changes)
                const result = yield* Effect.result(Store.writeBatch(changes))
                if (typeof expected === "string") {
                  expect(result).toMatchObject({ _tag: "Failure", failure: { reason: { _tag: expected } } })
                } else {
                  expect(result._tag).toBe("Success")
                  held = expected
                }
              }
              const end = yield* Store.append(Order, [order("end")])
              expect(end.added).toBe(1)
              const marker = appended([order("end")])
              held = model.write(held, marker) as ReadonlyArray<model.Held>
              const store = yield* Store
              const recorded = yield* store.changes().pipe(
                Stream.takeUntil(({ change }) => model.same(change, marker[0])),
                Stream.runCollect
              )
              const rebuilt = model.write(
                [],
                recorded.map(({ change }) => change)
              ) as ReadonlyArray<model.Held>
              for (const collection of collections) {
                expect(yield* rowsOf(collection)).toEqual(model.rows(held, collection))
                expect(model.rows(rebuilt, collection)).toEqual(model.rows(held, collection))
              }
              return true
            }).pipe(Effect.provide(Layer.fresh(make(registry))), Effect.orDie),
          { runs: 150, seed: "store-contract" }
        )
        expect(Arbitrary.formatCheckFailure(await Effect.runPromise(check))).toBeUndefined()
      })
    })

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

    describe("figures", () => {
      const plan = Plan.make(registry, {
        kpis: [orders],
        places: ["town", "a1", "a2"],
        periods: [Period.month(2010, 1), Period.month(2010, 2)]
      })
      const request = plan.requests[0]?.id ?? ""
      const areas = ["town", "a1", "a2"].map((id) => ({
        id,
        name: id,
        validFrom: "2000-01-01",
        ...(id === "town" ? {} : { parentId: "town" })
      }))
      const fill = Store.writeBatch([
        { op: "put", collection: Area.id, rows: areas },
        {
          op: "put",
          collection: Home.id,
          rows: [home("h1", "2009-01-01"), home("h2", "2009-01-01", { areaId: "a2" })]
        },
        ...appended([
          order("o3", { at: Date.UTC(2010, 0, 31, 15, 59) }),
          order("o1", { at: Date.UTC(2010, 0, 5), homeId: "h2" }),
          order("o2", { at: Date.UTC(2009, 11, 31, 16) }),
          order("o4", { at: Date.UTC(2010, 0, 31, 16), homeId: "h2" })
        ])
      ])

      test("evaluates a plan over what it holds, and again after a write", () =>
        Effect.gen(function* () {
          const store = yield* Store
          yield* fill
          const count = (places: ReadonlyArray<string>) =>
            Effect.map(store.evaluate(plan), (table) =>
              places.map((place) => table.get({ request, place, period: Period.key(Period.month(2010, 1)) }))
            )
          expect(yield* count(["town", "a1", "a2"])).toMatchObject([{ value: 3 }, { value: 2 }, { value: 1 }])
          yield* Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o3"] }])
          expect(yield* count(["town", "a1"])).toMatchObject([{ value: 2 }, { value: 1 }])
        }))

      test("pages through the rows behind a figure", () =>
        Effect.gen(function* () {
          const store = yield* Store
          yield* fill
          const cell = { request, place: "town", period: Period.key(Period.month(2010, 1)) }
          const whole = yield* store.evidence(plan, cell)
          expect(whole).toMatchObject({ collection: Order.id, rows: ["o1", "o2", "o3"], total: 3 })
          const page = yield* store.evidence(plan, { ...cell, offset: 1, limit: 1 })
          expect(page).toMatchObject({ rows: ["o2"], total: 3 })
        }))
    })

    it("starts empty each time it is built, and lets go of what it holds", async () => {
      const scope = Effect.scoped(Layer.build(Layer.fresh(make(registry))))
      expect(Exit.isSuccess(await Effect.runPromiseExit(scope))).toBe(true)
      expect(await run(rowsOf(Order.id))).toEqual([])
    })
  })
}

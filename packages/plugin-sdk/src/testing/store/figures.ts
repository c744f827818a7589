/** Plans are evaluated over what the store holds. */
import { Period, Plan, Store } from "@shequ/core"
import { Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"
import { Area, Home, Order, orders, registry } from "./contractPlugin.ts"
import { appended, type Harness, type Place } from "./Harness.ts"
import { home, order } from "./writeCases.ts"

const january = Period.month(2010, 1)
const plan = Plan.make(registry, {
  kpis: [orders],
  places: ["town", "a1", "a2"],
  periods: [january, Period.month(2010, 2)]
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
/** Orders of January by place. */
const count = (...places: ReadonlyArray<string>) =>
  Effect.map(
    Store.use((store) => store.evaluate(plan)),
    (table) => places.map((place) => table.get({ request, place, period: Period.key(january) }))
  )

export const figures = ({ test }: Harness): void => {
  describe("figures", () => {
    test("evaluates a plan over what it holds, and again after a write", () =>
      Effect.gen(function* () {
        yield* fill
        expect(yield* count("town", "a1", "a2")).toMatchObject([{ value: 3 }, { value: 2 }, { value: 1 }])
        yield* Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o3"] }])
        expect(yield* count("town", "a1")).toMatchObject([{ value: 2 }, { value: 1 }])
      }))

    test("pages through the rows behind a figure", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* fill
        const cell = { request, place: "town", period: Period.key(january) }
        const [whole, page] = yield* store.evidence(plan, [cell, { ...cell, offset: 1, limit: 1 }])
        expect(whole).toMatchObject({ rows: ["o1", "o2", "o3"].map((id) => ({ collection: Order.id, id })), total: 3 })
        expect(page).toMatchObject({ rows: [{ collection: Order.id, id: "o2" }], total: 3 })
      }))

    test("says which places go in a circle", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* fill
        yield* Store.writeBatch([
          {
            op: "put",
            collection: Area.id,
            rows: [{ id: "town", name: "town", validFrom: "2000-01-01", parentId: "a1" }]
          }
        ])
        const error = yield* Effect.flip(store.evaluate(plan))
        expect(error.reason).toMatchObject({ _tag: "Uncomputable" })
        expect(error.message).toMatch(/circle: .*town → a1|circle: .*a1 → town/)
      }))

    test("refuses to look for a cell that the plan does not have", () =>
      Effect.gen(function* () {
        const store = yield* Store
        const cell = { request: "none", place: "town", period: "2010-01-01/2010-02-01" }
        expect((yield* Effect.flip(store.evidence(plan, [cell]))).reason).toMatchObject({ _tag: "Uncomputable" })
      }))
  })
}

/** Whatever an opening keeps in memory, its figures are those of what was written last, wherever. */
export const sharedFigures = (place: Place): void => {
  it("gives the figures of what another opening wrote", async () => {
    const make = place()
    const body = Effect.gen(function* () {
      const other = yield* Layer.build(Layer.fresh(make(registry)))
      const elsewhere = <A, E>(effect: Effect.Effect<A, E, Store>) => Effect.provide(effect, other)
      yield* fill
      expect(yield* count("town", "a1")).toMatchObject([{ value: 3 }, { value: 2 }])
      yield* elsewhere(Store.writeBatch(appended([order("o5", { at: Date.UTC(2010, 0, 9) })])))
      expect(yield* count("town", "a1")).toMatchObject([{ value: 4 }, { value: 3 }])
      const store = yield* Store
      const before = yield* store.evaluate(plan, (yield* store.sequence()) - 1)
      expect(before.get({ request, place: "town", period: Period.key(january) })).toMatchObject({ value: 3 })
      yield* elsewhere(Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o1", "o2"] }]))
      expect(yield* count("town", "a1")).toMatchObject([{ value: 2 }, { value: 2 }])
    })
    await Effect.runPromise(Effect.scoped(Effect.provide(body, make(registry))))
  }, 60_000)
}

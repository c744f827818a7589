/** Plans are evaluated over what the store holds. */
import { Period, Plan, Store } from "@shequ/core"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { Area, Home, Order, orders, registry } from "./contractPlugin.ts"
import { appended, type Harness } from "./Harness.ts"
import { home, order } from "./writeCases.ts"
export const figures = ({ test }: Harness): void => {
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

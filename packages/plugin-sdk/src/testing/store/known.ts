/** What was known right after a change: rows, figures and evidence, whatever was corrected since. */
import { type Change, Period, Plan, Store } from "@shequ/core"
import { Effect, Stream } from "effect"
import { describe, expect } from "vitest"
import { afterAnyWrites } from "./anyWrites.ts"
import { Area, Home, Order, orders, registry } from "./contractPlugin.ts"
import { appended, type Harness, take } from "./Harness.ts"
import * as model from "./model.ts"
import { home, order } from "./writeCases.ts"

const collections = [Home.id, Order.id]
const january = Date.UTC(2010, 0, 5)

const known = (collection: string, sequence: number) =>
  Effect.flatMap(Store, (store) =>
    Effect.map(Stream.runCollect(store.stream(collection, sequence)), (batches) => batches.flat())
  )

export const knownThen = (on: Harness): void => {
  const { test } = on
  describe("as known", () => {
    test("counts what was known after each change, and shows those rows", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* Store.put(Area, [{ id: "a1", name: "a1", validFrom: "2000-01-01" }])
        yield* Store.put(Home, [home("h1", "2009-01-01")])
        const counted = [
          [{ op: "append", collection: Order.id, rows: [order("o1", { at: january }), order("o2", { at: january })] }],
          [{ op: "correct", collection: Order.id, rows: [order("o1", { at: january - 86_400_000 * 30 })] }],
          [{ op: "remove", collection: Order.id, ids: ["o2"] }],
          [{ op: "append", collection: Order.id, rows: [order("o2", { at: january, urgent: true })] }]
        ] satisfies ReadonlyArray<ReadonlyArray<Change>>
        for (const changes of counted) yield* Store.writeBatch(changes)
        const plan = Plan.make(registry, { kpis: [orders], places: ["a1"], periods: [Period.month(2010, 1)] })
        const cell = {
          request: plan.requests[0]?.id ?? "",
          place: "a1",
          period: Period.key(Period.month(2010, 1))
        }
        const at = (sequence: number | undefined) =>
          Effect.gen(function* () {
            const table = yield* store.evaluate(plan, sequence)
            const [evidence] = yield* store.evidence(plan, [cell], sequence)
            return [
              (table.get(cell) as { readonly value?: number } | undefined)?.value ?? 0,
              evidence?.rows.map(({ id }) => id)
            ]
          })
        expect(yield* at(undefined)).toEqual([1, ["o2"]])
        expect(yield* at(6)).toEqual([1, ["o2"]])
        expect(yield* at(5)).toEqual([0, []])
        expect(yield* at(4)).toEqual([1, ["o2"]])
        expect(yield* at(3)).toEqual([2, ["o1", "o2"]])
        expect(yield* at(2)).toEqual([0, []])
      }))

    afterAnyWrites(on, "gives the rows that the changes up to then make, after any sequence of writes", 60, (writes) =>
      Effect.gen(function* () {
        for (const changes of writes) yield* Effect.result(Store.writeBatch(changes))
        yield* Store.append(Order, [order("end")])
        const store = yield* Store
        const recorded = yield* take(yield* store.sequence())
        let held: ReadonlyArray<model.Held> = []
        const ids = new Set<string>()
        for (const { change, sequence } of recorded) {
          if (change.op === "erase") continue
          // A single change may leave versions overlapping that a later one of the same write sets right.
          held = model.apply(held, change)
          for (const collection of collections) {
            expect(yield* known(collection, sequence), `${collection} as known after change ${sequence}`).toEqual(
              model.rows(held, collection)
            )
          }
          for (const one of held) ids.add(JSON.stringify([one.collection, one.row.id]))
        }
        for (const one of ids) {
          const [collection, id] = JSON.parse(one) as [string, string]
          const revisions = yield* store.history(collection, id)
          const current = revisions.filter(({ superseded }) => superseded === undefined).map(({ row }) => row)
          expect(current, `versions of ${collection} ${id} that nothing superseded`).toEqual(
            model.rows(held, collection).filter((row) => row.id === id)
          )
        }
      })
    )

    test("knows nothing before the first change", () =>
      Effect.gen(function* () {
        yield* Store.writeBatch(appended([order("o1")]))
        expect(yield* known(Order.id, 0)).toEqual([])
        expect(yield* known(Order.id, 1)).toHaveLength(1)
      }))
  })
}

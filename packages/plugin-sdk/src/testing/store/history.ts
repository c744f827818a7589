/** Who changed which row, when and why. */
import { Store } from "@shequ/core"
import { Clock, Effect } from "effect"
import { describe, expect } from "vitest"
import { Home, Order } from "./contractPlugin.ts"
import { type Harness, many, take } from "./Harness.ts"
import { home, order } from "./writeCases.ts"

const clerk = { actor: "clerk-07", reason: "monthly round" }
const chief = { actor: "chief", reason: "wrong household" }

export const history = ({ test }: Harness): void => {
  describe("history", () => {
    test("notes with every change who made it, when and why", () =>
      Effect.gen(function* () {
        const before = yield* Clock.currentTimeMillis
        yield* Store.append(Order, [order("o1")]).pipe(Store.by(clerk))
        yield* Store.append(Order, [order("o2")])
        const [first, second] = yield* take(2)
        expect(first).toMatchObject({ sequence: 1, ...clerk })
        expect(second).toMatchObject({ actor: "unknown" })
        expect(second).not.toHaveProperty("reason")
        expect(first?.at).toBeGreaterThanOrEqual(before)
        expect(first?.at).toBeLessThanOrEqual(second?.at ?? 0)
        expect(second?.at).toBeLessThanOrEqual(yield* Clock.currentTimeMillis)
      }))

    test("gives every version of an entry, and who took it back", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* Store.append(Order, [order("o1"), order("o2")]).pipe(Store.by(clerk))
        yield* Store.append(Order, [order("o1")])
        const correction = Store.writeBatch([
          { op: "correct", collection: Order.id, rows: [order("o1", { urgent: true })] }
        ])
        yield* correction.pipe(Store.by(chief))
        yield* correction
        yield* Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o1"] }]).pipe(Store.by(clerk))
        yield* Store.append(Order, [order("o1", { cost: 5 })]).pipe(Store.by(chief))
        expect(yield* store.history(Order.id, "o1")).toMatchObject([
          { row: order("o1"), recorded: { sequence: 1, ...clerk }, superseded: { sequence: 2, ...chief } },
          {
            row: order("o1", { urgent: true }),
            recorded: { sequence: 2, ...chief },
            superseded: { sequence: 3, ...clerk }
          },
          { row: order("o1", { cost: 5 }), recorded: { sequence: 4, ...chief } }
        ])
        expect((yield* store.history(Order.id, "o1"))[2]).not.toHaveProperty("superseded")
        expect(yield* store.history(Order.id, "o9")).toEqual([])
      }))

    test("keeps what a register row said before it was closed", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* Store.put(Home, [home("h1", "2009-01-01")])
        yield* Store.close(Home, "h1", "2010-01-01")
        yield* Store.put(Home, [home("h1", "2010-01-01", { members: 3 })])
        expect(yield* store.history(Home.id, "h1")).toMatchObject([
          { row: home("h1", "2009-01-01"), recorded: { sequence: 1 }, superseded: { sequence: 2 } },
          { row: home("h1", "2009-01-01", { validTo: "2010-01-01" }), recorded: { sequence: 2 } },
          { row: home("h1", "2010-01-01", { members: 3 }), recorded: { sequence: 3 } }
        ])
      }))

    test("numbers changes, and finds the last one by its time", () =>
      Effect.gen(function* () {
        const store = yield* Store
        expect(yield* store.sequence()).toBe(0)
        yield* Store.append(Order, many(0, 3))
        yield* Effect.sleep(5)
        yield* Store.append(Order, many(3, 3))
        yield* Store.append(Order, many(3, 3))
        const [first, second] = yield* take(2)
        expect(yield* store.sequence()).toBe(second?.sequence)
        expect(yield* store.sequence((first?.at ?? 0) - 1)).toBe(0)
        expect(yield* store.sequence(first?.at)).toBe(first?.sequence)
        expect(yield* store.sequence((second?.at ?? 0) - 1)).toBe(first?.sequence)
        expect(yield* store.sequence((second?.at ?? 0) + 60_000)).toBe(second?.sequence)
      }))
  })
}

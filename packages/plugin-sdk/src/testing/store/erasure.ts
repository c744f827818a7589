/** A person's identity goes, and what is counted stays. */
import { eraseEnded, Field, type LocalDate, Store } from "@shequ/core"
import { Effect, Fiber, Stream } from "effect"
import { describe, expect } from "vitest"
import { Home, Order } from "./contractPlugin.ts"
import { type Harness, rowsOf } from "./Harness.ts"
import { home, order } from "./writeCases.ts"

const phone = "13800000000"

export const erasure = ({ test }: Harness): void => {
  describe("erasure", () => {
    const fill = Effect.gen(function* () {
      yield* Store.put(Home, [home("h1", "2009-01-01", { phone: "13900000000" }), home("h2", "2009-01-01", { phone })])
      yield* Store.put(Home, [home("h1", "2009-01-01", { phone, members: 2 })])
      yield* Store.append(Order, [order("o1"), order("o2", { homeId: "h2" }), order("o3", { cost: 7 })])
      yield* Store.writeBatch([{ op: "correct", collection: Order.id, rows: [order("o3", { cost: 8 })] }])
      yield* Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o1"] }])
      yield* Store.close(Home, "h1", "2012-01-01")
    })

    test("gives the person's rows another id, wherever they are referred to, and keeps the rest", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* fill
        const erased = yield* store.erase(Home.id, ["h1"]).pipe(Store.by({ actor: "officer", reason: "asked to" }))
        const homeId = erased.get("h1") ?? ""
        expect(homeId).toMatch(/^erased-/)
        expect(yield* store.get(Home.id, "h1")).toBeUndefined()
        expect(yield* store.get(Home.id, homeId)).toEqual(
          home(homeId, "2009-01-01", { phone: Field.erasedText, members: 2, validTo: "2012-01-01" })
        )
        expect(yield* rowsOf(Order.id)).toEqual([order("o2", { homeId: "h2" }), order("o3", { cost: 8, homeId })])
        expect(yield* store.get(Home.id, "h2")).toEqual(home("h2", "2009-01-01", { phone }))
      }))

    test("leaves no trace in what was known, in history and in the feed", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* fill
        const before = yield* store.sequence()
        const id = (yield* store.erase(Home.id, ["h1"]).pipe(Store.by({ actor: "officer" }))).get("h1") ?? ""
        expect(yield* store.history(Home.id, "h1")).toEqual([])
        expect(yield* store.history(Home.id, id)).toMatchObject([
          {
            row: home(id, "2009-01-01", { phone: Field.erasedText }),
            recorded: { sequence: 1 },
            superseded: { sequence: 2 }
          },
          { row: { id, phone: Field.erasedText, members: 2 } },
          { row: { id, validTo: "2012-01-01" }, recorded: { sequence: before } }
        ])
        const all = yield* Stream.runCollect(Stream.take(store.changes(), before + 1))
        expect(JSON.stringify(all)).not.toMatch(/"h1"|13900000000/)
        expect(all.at(-1)).toMatchObject({
          sequence: before + 1,
          actor: "officer",
          change: { op: "erase", collection: Home.id, erased: id }
        })
        expect(all.filter(({ change }) => change.op === "close")).toMatchObject([{ change: { id } }])
        const then = yield* Stream.runCollect(store.stream(Order.id, 3))
        expect(then.flat().map((row) => row.homeId)).toEqual([id, "h2", id])
      }))

    test("is of several at once: an entry in the log for each, in the order in which they were asked for", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* fill
        const before = yield* store.sequence()
        const erased = yield* store
          .erase(Home.id, ["h2", "nobody", "h1", "h2"])
          .pipe(Store.by({ actor: "retention", reason: "moved away" }))
        expect([...erased.keys()]).toEqual(["h2", "h1"])
        const ids = [...erased.values()]
        const noted = yield* Stream.runCollect(Stream.take(store.changes(before), 2))
        expect(noted).toMatchObject(
          ids.map((id, index) => ({
            sequence: before + 1 + index,
            actor: "retention",
            reason: "moved away",
            change: { op: "erase", collection: Home.id, erased: id }
          }))
        )
        expect(yield* store.sequence()).toBe(before + 2)
        expect(new Set((yield* rowsOf(Home.id)).map(({ id }) => id))).toEqual(new Set(ids))
        const all = yield* Stream.runCollect(Stream.take(store.changes(), before + 2))
        expect(JSON.stringify(all)).not.toMatch(/"h[12]"|13900000000|13800000000/)
      }))

    test("is of all, or of nobody, when it is interrupted", () =>
      Effect.gen(function* () {
        const store = yield* Store
        for (const delay of [0, 1, 2, 5, 10, 20, 40]) {
          const homes = Array.from({ length: 300 }, (_, index) => home(`${delay}-${index}`, "2009-01-01", { phone }))
          yield* Store.put(Home, homes)
          const erasing = yield* Effect.forkChild(
            store.erase(
              Home.id,
              homes.map(({ id }) => id)
            )
          )
          yield* Effect.sleep(delay)
          yield* Fiber.interrupt(erasing)
          const left = (yield* rowsOf(Home.id)).filter(({ id }) => id.startsWith(`${delay}-`))
          expect([0, homes.length]).toContain(left.length)
        }
        const entries = yield* store.sequence()
        const erased = (yield* rowsOf(Home.id)).filter((row) => row.phone === Field.erasedText)
        expect(entries).toBe(7 + erased.length)
      }))

    test("can be done again, and to nobody", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* fill
        const once = (yield* store.erase(Home.id, ["h1"])).get("h1") ?? ""
        const again = (yield* store.erase(Home.id, [once])).get(once) ?? ""
        expect(again).not.toBe(once)
        expect(yield* store.get(Home.id, again)).toMatchObject({ phone: Field.erasedText })
        const before = yield* store.sequence()
        expect(yield* store.erase(Home.id, ["nobody"])).toEqual(new Map())
        expect(yield* store.erase(Home.id, [])).toEqual(new Map())
        expect(yield* store.sequence()).toBe(before)
        expect((yield* Effect.flip(store.erase("weather", ["w1"]))).reason).toMatchObject({ _tag: "UnknownCollection" })
      }))

    test("is done for everybody whose time is over, and once", () =>
      Effect.gen(function* () {
        const store = yield* Store
        yield* fill
        const until = (before: LocalDate.LocalDate) => eraseEnded({ store, register: Home, before })
        expect(yield* until("2011-12-31")).toBe(0)
        expect(yield* until("2012-01-01")).toBe(1)
        expect(yield* until("2012-01-01")).toBe(0)
        expect((yield* rowsOf(Home.id)).map(({ id }) => id)).toEqual([expect.stringMatching(/^erased-/), "h2"])
      }))

    test("keeps taking rows that were erased elsewhere", () =>
      Effect.gen(function* () {
        const written = yield* Store.put(Home, [home("erased-1", "2009-01-01", { phone: Field.erasedText })])
        expect(written).toMatchObject({ added: 1 })
      }))
  })
}

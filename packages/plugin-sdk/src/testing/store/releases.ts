/** A store is opened with a later release of its plugins: what they add comes in, and nothing that rows say is lost. */
import { type Collection, Field, Plugin, Registry, type Row, Store, type StoreError } from "@shequ/core"
import { Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"
import { Area, Home, Order, registry } from "./contractPlugin.ts"
import { appended, type Make, many, type Place, rowsOf, take } from "./Harness.ts"
import { home, order } from "./writeCases.ts"

/** The contract's plugin, with these fields beside those of its journal, and without some. */
export const release = (more: Collection.Fields, less: ReadonlyArray<string> = []): Registry.Registry => {
  const own = Object.entries(Order.fields).filter(([name]) => !less.includes(name))
  const changed: Collection.Collection = { ...Order, fields: { ...Object.fromEntries(own), ...more } }
  return withCollections([Area, Home, changed])
}

const withCollections = (collections: ReadonlyArray<Collection.Collection>): Registry.Registry => {
  const [plugin] = registry.plugins
  if (plugin === undefined) throw new Error("The contract has no plugin.")
  return Registry.make([Plugin.make({ ...plugin, version: "2.0.0", collections, kpis: [] })])
}

const openedWith = <A, E>(make: Make, plugins: Registry.Registry, body: Effect.Effect<A, E, Store>): Promise<A> =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(make(plugins))))

const refusal = (make: Make, plugins: Registry.Registry): Promise<StoreError> =>
  openedWith(make, plugins, rowsOf(Order.id)).then(
    () => expect.fail("The store was opened."),
    (error) => error
  )

const note = Field.text("说明", "Note")
const optionalNote = Field.text("说明", "Note", { optional: true })
const count = Field.integer("person", "人数", "Persons")

interface Release {
  readonly name: string
  readonly before?: Collection.Fields
  readonly rows: ReadonlyArray<Row.AnyRow>
  readonly after: Collection.Fields
  /** Fields of the journal that the later release does not have. */
  readonly less?: ReadonlyArray<string>
  /** The field that stands in the way: the error names it and its collection. */
  readonly refused?: string
}

const releaseCases: ReadonlyArray<Release> = [
  { name: "takes a new optional field", rows: [order("o1")], after: { note: optionalNote } },
  {
    name: "takes it that a field becomes optional",
    before: { note },
    rows: [{ ...order("o1"), note: "n" }],
    after: { note: optionalNote }
  },
  {
    name: "takes any change while there are no rows",
    before: { note },
    rows: [],
    after: { note: count, other: Field.flag("其他", "Other") }
  },
  { name: "lets a field go that no row has", rows: [order("o1")], after: {}, less: ["cost"] },
  {
    name: "refuses to lose a field that rows have",
    rows: [order("o1", { cost: 5 })],
    after: {},
    less: ["cost"],
    refused: "cost"
  },
  {
    name: "refuses another type of a field that rows have",
    before: { note },
    rows: [{ ...order("o1"), note: "n" }],
    after: { note: count },
    refused: "note"
  },
  {
    name: "refuses a new field that rows would have to have",
    rows: [order("o1")],
    after: { note },
    refused: "note"
  },
  {
    name: "takes it that a field that all rows have becomes required",
    before: { note: optionalNote },
    rows: [{ ...order("o1"), note: "n" }],
    after: { note }
  },
  {
    name: "refuses to require a field that a row lacks",
    before: { note: optionalNote },
    rows: [order("o1"), { ...order("o2"), note: "n" }],
    after: { note },
    refused: "note"
  }
]

export const releases = (place: Place): void => {
  describe("plugins that change", () => {
    for (const { after, before = {}, less, name, refused, rows } of releaseCases) {
      it(name, async () => {
        const make = place()
        const [earlier, later] = [release(before), release(after, less)]
        await openedWith(make, earlier, Store.writeBatch(appended(rows)))
        if (refused === undefined) {
          expect(await openedWith(make, later, rowsOf(Order.id))).toEqual(rows)
          expect(await openedWith(make, later, rowsOf(Order.id))).toEqual(rows)
          return
        }
        const error = await refusal(make, later)
        expect(error).toMatchObject({ _tag: "StoreError", operation: "open", reason: { _tag: "Unavailable" } })
        expect(error.message).toMatch(new RegExp(`\\b${Order.id}\\b`))
        expect(error.message).toMatch(new RegExp(`\\b${refused}\\b`))
        expect(await openedWith(make, earlier, rowsOf(Order.id))).toEqual(rows)
      }, 30_000)
    }

    it("writes a new field from then on, and corrects what is there with it", async () => {
      const make = place()
      await openedWith(make, registry, Store.append(Order, many(0, 2)))
      const body = Effect.gen(function* () {
        yield* Store.writeBatch([
          { op: "correct", collection: Order.id, rows: [{ ...order("o000001"), note: "12345" }] },
          { op: "append", collection: Order.id, rows: [{ ...order("o000002"), note: "app" }] }
        ])
        expect((yield* rowsOf(Order.id)).map((row) => row.note)).toEqual([undefined, "12345", "app"])
        expect((yield* Effect.flatMap(Store, (store) => store.history(Order.id, "o000001"))).length).toBe(2)
      })
      await openedWith(make, release({ note: optionalNote }), body)
    }, 30_000)

    it("refuses to lose a field that only an earlier version of a row has", async () => {
      const make = place()
      const corrected = Effect.andThen(
        Store.append(Order, [order("o1", { cost: 5 })]),
        Store.writeBatch([{ op: "correct", collection: Order.id, rows: [order("o1")] }])
      )
      await openedWith(make, registry, corrected)
      expect((await refusal(make, release({}, ["cost"]))).message).toMatch(/\bcost\b/)
    }, 30_000)

    it("refuses a journal as a register", async () => {
      const make = place()
      await openedWith(make, registry, Store.append(Order, [order("o1")]))
      const { time: _, ...rest } = Order
      const register = { ...rest, kind: "register" } as unknown as Collection.Collection
      expect((await refusal(make, withCollections([Area, Home, register]))).message).toMatch(/\border\b/)
      expect(await openedWith(make, registry, rowsOf(Order.id))).toEqual([order("o1")])
    }, 30_000)

    it("takes a field back that went unused", async () => {
      const make = place()
      const noted = release({ note: optionalNote })
      const rows = [order("o1"), order("o2"), { ...order("o3"), note: "n" }]
      await openedWith(make, noted, Store.writeBatch(appended(rows.slice(0, 1))))
      await openedWith(make, registry, Store.writeBatch(appended(rows.slice(1, 2))))
      await openedWith(make, noted, Store.writeBatch(appended(rows.slice(2))))
      expect(await openedWith(make, noted, rowsOf(Order.id))).toEqual(rows)
    }, 30_000)

    it("keeps the rows of a plugin that is gone, and its changes in the feed", async () => {
      const make = place()
      await openedWith(make, registry, Store.append(Order, [order("o1")]))
      const without = withCollections([Area, Home])
      const body = Effect.gen(function* () {
        expect(yield* take(1)).toMatchObject([{ sequence: 1, change: appended([order("o1")])[0] }])
        yield* Store.put(Home, [home("h1", "2009-01-01")])
      })
      await openedWith(make, without, body)
      expect(await openedWith(make, registry, rowsOf(Order.id))).toEqual([order("o1")])
      expect(
        await openedWith(
          make,
          registry,
          Effect.map(take(2), (all) => all.map(({ sequence }) => sequence))
        )
      ).toEqual([1, 2])
    }, 30_000)

    it("erases nobody while a plugin that is gone has rows, past ones too: whom they tell of, nobody knows", async () => {
      const make = place()
      const without = withCollections([Area, Home])
      const erase = (id: string) => Effect.flatMap(Store, (store) => store.erase(Home.id, [id]))
      await openedWith(make, registry, Store.put(Home, [home("h1", "2009-01-01"), home("h2", "2009-01-01")]))
      expect([...(await openedWith(make, without, erase("h2"))).keys()]).toEqual(["h2"])
      const writes = [
        Store.append(Order, [order("o1")]),
        Store.writeBatch([{ op: "remove", collection: Order.id, ids: ["o1"] }])
      ]
      for (const write of writes) {
        await openedWith(make, registry, write)
        const body = Effect.gen(function* () {
          const store = yield* Store
          const before = yield* store.sequence()
          const error = yield* Effect.flip(erase("h1"))
          expect(error).toMatchObject({ operation: "erase", reason: { _tag: "Unavailable" } })
          expect(error.message).toMatch(new RegExp(`\\b${Order.id}\\b`))
          expect(yield* erase("nobody")).toEqual(new Map())
          expect(yield* store.sequence()).toBe(before)
          expect(yield* store.get(Home.id, "h1")).toEqual(home("h1", "2009-01-01"))
        })
        await openedWith(make, without, body)
      }
      expect([...(await openedWith(make, registry, erase("h1"))).keys()]).toEqual(["h1"])
    }, 30_000)
  })
}

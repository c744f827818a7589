import { type EraseProgress, eraseEnded, Field, Plugin, Registry, type Row, Store } from "@shequ/core"
import { Resident, standardModel } from "@shequ/core/model"
import { Effect } from "effect"
import { expect, it } from "vitest"
import { MemoryStore } from "../src/index.ts"

const name = { zh: "标准", en: "Standard" }
const registry = Registry.make([Plugin.make({ id: "standard", version: "1.0.0", name, collections: standardModel })])

type Rows = ReadonlyArray<Row.Row<typeof Resident>>

const people = (count: number, prefix: string, more: Partial<Rows[number]> = {}): Rows =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    validFrom: "2010-01-01",
    householdId: `h${index}`,
    name: `${prefix}某${index}`,
    sex: "female",
    residency: "registered",
    ...more
  }))

it("erases thousands at a time, tells how far it is, and only those whose time is over", () =>
  Effect.gen(function* () {
    const store = yield* Store
    yield* Store.put(Resident, people(5003, "former-", { validTo: "2015-06-01" }))
    yield* Store.put(Resident, people(2, "recent-", { validTo: "2019-06-01" }))
    yield* Store.put(Resident, people(2, "present-"))
    // Who came back is here.
    yield* Store.put(Resident, people(1, "former-", { validFrom: "2020-01-01" }))
    const progress: Array<EraseProgress> = []
    const onProgress = (one: EraseProgress) => progress.push(one)
    const erasing = eraseEnded({ store, register: Resident, before: "2016-01-01", onProgress })
    expect(yield* erasing).toBe(5002)
    expect(progress).toEqual([
      { erased: 5000, of: 5002 },
      { erased: 5002, of: 5002 }
    ])
    expect(yield* store.get("resident", "former-1")).toBeUndefined()
    for (const id of ["former-0", "recent-0", "recent-1", "present-0", "present-1"]) {
      expect((yield* store.get("resident", id))?.name).not.toBe(Field.erasedText)
    }
    expect(yield* erasing).toBe(0)
    expect(progress).toHaveLength(2)
  }).pipe(Effect.provide(MemoryStore.layer({ registry })), Effect.runPromise))

/** Stores of one small journal in files that go with the tests, shared by tests of the file. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Collection, Field, Plugin, Registry, type Row, Store, type StoreError, Vocabulary } from "@shequ/core"
import { Effect, Layer, Stream } from "effect"
import { expect } from "vitest"
import { SqliteStore } from "../src/index.ts"

export const folder = mkdtempSync(join(tmpdir(), "shequ-sqlite-test-"))
process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
let files = 0
export const newFile = (): string => join(folder, `${++files}.sqlite`)

export const Topic = Vocabulary.make("topic", {
  name: { zh: "事项", en: "Topic" },
  terms: { noise: { zh: "噪音", en: "Noise" } }
})
const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { name: Field.text("名称", "Name"), parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})

export type Fields = Parameters<typeof Collection.register>[0]["fields"]

/** A registry whose one journal has these fields beside its own. */
export const registryWith = (fields: Fields, id = "entry"): Registry.Registry => {
  const Entry = Collection.journal({
    id,
    name: { zh: "记录", en: "Entry" },
    unit: "entry",
    time: "on",
    fields: { on: Field.date("日期", "Day"), areaId: Field.reference(Area, "片区", "Area"), ...fields },
    place: (row) => row.areaId
  })
  const plugin = { id: "test", version: "1.0.0", name: { zh: "测试", en: "Test" }, collections: [Area, Entry as never] }
  return Registry.make([Plugin.make(plugin)])
}

export const plain = registryWith({})
export const row = (id: string, more: object = {}): Row.AnyRow => ({ id, on: "2010-01-01", areaId: "a1", ...more })
export const append = (...rows: ReadonlyArray<Row.AnyRow>) =>
  Store.writeBatch([{ op: "append", collection: "entry", rows }])
export const all = Store.use((store) =>
  Effect.map(Stream.runCollect(store.stream("entry")), (batches) => batches.flat())
)

export type More = Partial<SqliteStore.Options>

export const using = <A, E>(
  filename: string,
  registry: Registry.Registry,
  body: Effect.Effect<A, E, Store>,
  more: More = {}
) => Effect.runPromise(Effect.provide(body, Layer.fresh(SqliteStore.layer({ filename, registry, ...more }))))

export const refusal = (filename: string, registry: Registry.Registry, more: More = {}): Promise<StoreError> =>
  using(filename, registry, Effect.void, more).then(
    () => expect.fail("the file was opened"),
    (error) => error
  )

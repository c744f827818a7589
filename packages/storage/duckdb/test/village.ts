/** A small plugin and its rows: places, persons with names, and what is done for them. */
import { Collection, Field, Kpi, Measure, Plugin, Registry, type Row, Store } from "@shequ/core"
import { Effect, Layer, Stream } from "effect"
import { DuckdbStore } from "../src/index.ts"

type Fields = Parameters<typeof Collection.register>[0]["fields"]

export const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { name: Field.text("名称", "Name"), parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})

export const Person = Collection.register({
  id: "person",
  name: { zh: "人", en: "Person" },
  unit: "person",
  fields: {
    areaId: Field.reference(Area, "片区", "Area"),
    name: Field.text("姓名", "Name", { personal: "name" }),
    phone: Field.text("电话", "Phone", { personal: "phone", optional: true })
  },
  place: (row) => row.areaId
})

/** A journal with these fields beside its own. */
export const entryWith = (fields: Fields, id = "entry") =>
  Collection.journal({
    id,
    name: { zh: "记录", en: "Entry" },
    unit: "entry",
    time: "on",
    fields: {
      on: Field.date("日期", "Day"),
      areaId: Field.reference(Area, "片区", "Area"),
      personId: Field.reference(Person, "人", "Person", { optional: true }),
      ...fields
    },
    place: (row) => row.areaId
  })

const Entry = entryWith({})

export const entries = Kpi.make({
  id: "test.entries",
  name: { zh: "记录数", en: "Entries" },
  unit: "entry",
  better: "higher",
  value: Measure.count(Entry)
})

/** How many persons there are. */
export const persons = Kpi.make({
  id: "test.persons",
  name: { zh: "人数", en: "Persons" },
  unit: "person",
  better: "higher",
  value: Measure.count(Person)
})

export const registryWith = (fields: Fields, id = "entry"): Registry.Registry =>
  Registry.make([
    Plugin.make({
      id: "test",
      version: "1.0.0",
      name: { zh: "测试", en: "Test" },
      collections: [Area, Person, entryWith(fields, id) as never],
      kpis: id === "entry" ? [entries, persons] : [persons]
    })
  ])

export const plain = registryWith({})

export const row = (id: string, more: object = {}): Row.AnyRow => ({ id, on: "2010-01-01", areaId: "a1", ...more })

export const append = (...rows: ReadonlyArray<Row.AnyRow>) =>
  Store.writeBatch([{ op: "append", collection: "entry", rows }])

export const all = Store.use((store) =>
  Effect.map(Stream.runCollect(store.stream("entry")), (batches) => batches.flat())
)

export type More = Partial<DuckdbStore.Options>

export const using = <A, E>(
  filename: string,
  registry: Registry.Registry,
  body: Effect.Effect<A, E, Store>,
  more: More = {}
): Promise<A> =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(DuckdbStore.layer({ filename, registry, ...more }))))

/** Somebody who moved has versions in two communities: a district finds of each entry the version of its day, and it alone. */
import { Collection, Field, Kpi, Measure, Period, Plan, Plugin, Registry, Store } from "@shequ/core"
import { Effect } from "effect"
import { expect, it } from "vitest"
import { PostgresStore } from "../src/index.ts"
import { newSchema, owner, role } from "./database.ts"
import { Area, on } from "./ledger.ts"

const Person = Collection.register({
  id: "person",
  name: { zh: "居民", en: "Resident" },
  unit: "person",
  fields: { areaId: Field.reference(Area, "片区", "Area") },
  place: (row) => row.areaId
})

const Visit = Collection.journal({
  id: "visit",
  name: { zh: "走访", en: "Visit" },
  unit: "entry-time",
  time: "at",
  fields: { at: Field.instant("时间", "Time"), personId: Field.reference(Person, "居民", "Resident") },
  place: (row) => row.person.areaId
})

const visits = Kpi.make({
  id: "visit.count",
  name: { zh: "走访数", en: "Visits" },
  unit: "entry-time",
  better: "neither",
  value: Measure.count(Visit)
})

const registry = Registry.make([
  Plugin.make({
    id: "visits",
    version: "1.0.0",
    name: { zh: "走访", en: "Visits" },
    collections: [Area, Person, Visit],
    kpis: [visits]
  })
])

const plan = Plan.make(registry, { kpis: [visits], places: ["town", "n", "s"], periods: [Period.year(2010)] })

const counts = Effect.flatMap(Store, (store) =>
  Effect.map(store.evaluate(plan), (table) =>
    plan.places.map((place) =>
      table.get({ request: plan.requests[0]?.id ?? "", place, period: Period.key(Period.year(2010)) })
    )
  )
)

it.each(["none", "community"] as const)("counts a visit once, where it was, partitions: %s", async (partitions) => {
  const schema = newSchema()
  const [clerk, district] = [await role(), await role()]
  const grants = [
    { role: clerk.name, community: "north" },
    { role: clerk.name, community: "south" },
    { role: district.name, community: "*" }
  ]
  await Effect.runPromise(PostgresStore.setup({ url: await owner(), schema, registry, partitions, grants }))
  const inCommunity = (
    community: string,
    area: string,
    validFrom: string,
    month: number,
    ...root: Array<{ id: string }>
  ) =>
    on(
      { url: clerk.url, schema, registry, community },
      Store.writeBatch([
        {
          op: "put",
          collection: Area.id,
          rows: [...root, { id: area, parentId: "town" }].map((row) => ({ ...row, validFrom: "2000-01-01" }))
        },
        { op: "put", collection: Person.id, rows: [{ id: "p", validFrom, areaId: area }] },
        {
          op: "append",
          collection: Visit.id,
          rows: [{ id: `${area}-1`, at: Date.UTC(2010, month, 10), personId: "p" }]
        }
      ])
    )
  await inCommunity("north", "n", "2000-01-01", 0, { id: "town" })
  await inCommunity("south", "s", "2010-06-01", 8)
  const found = await on({ url: district.url, schema, registry, community: "*" }, counts)
  expect(found).toMatchObject([{ value: 2 }, { value: 1 }, { value: 1 }])
})

/** A small ledger: places, and things that were reported there. */
import { type Change, Collection, Field, Kpi, Measure, Period, Plan, Plugin, Registry, Store } from "@shequ/core"
import { Effect, Layer, Stream } from "effect"
import { PostgresStore } from "../src/index.ts"

export const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})

export const Report = Collection.journal({
  id: "report",
  name: { zh: "上报", en: "Report" },
  unit: "entry-time",
  time: "at",
  fields: {
    at: Field.instant("时间", "Time"),
    areaId: Field.reference(Area, "片区", "Area"),
    note: Field.text("备注", "Note", { optional: true, personal: "name" })
  },
  place: (row) => row.areaId
})

const reports = Kpi.make({
  id: "report.count",
  name: { zh: "上报数", en: "Reports" },
  unit: "entry-time",
  better: "neither",
  value: Measure.count(Report)
})

/** With other collections in the place of those of the same id, or beside them. */
export const registryOf = (...others: ReadonlyArray<Collection.Collection>): Registry.Registry => {
  const own: ReadonlyArray<Collection.Collection> = [Area, Report]
  const collections = [...own.filter(({ id }) => others.every((other) => other.id !== id)), ...others]
  const kpis = collections.includes(Report) ? [reports] : []
  return Registry.make([
    Plugin.make({ id: "reports", version: "1.0.0", name: { zh: "上报", en: "Reports" }, collections, kpis })
  ])
}

export const registry = registryOf()

export const january = Date.UTC(2010, 0, 10)

export const plan = Plan.make(registry, { kpis: [reports], places: ["town"], periods: [Period.year(2010)] })

export const cell = {
  request: plan.requests[0]?.id ?? "",
  place: "town",
  period: Period.key(Period.year(2010))
}

export const town: Change = {
  op: "put",
  collection: Area.id,
  rows: [{ id: "town", validFrom: "2000-01-01" }]
}

export const report = (id: string, at = january, more: { readonly note?: string } = {}) => ({
  id,
  at,
  areaId: "town",
  ...more
})

export const appended = (...rows: ReadonlyArray<ReturnType<typeof report>>): Change => ({
  op: "append",
  collection: Report.id,
  rows
})

/** How many reports of the year the store counts. */
export const counted = Effect.flatMap(Store, (store) =>
  Effect.map(store.evaluate(plan), (table) => (table.get(cell) as { readonly value?: number } | undefined)?.value ?? 0)
)

export const ids = Effect.flatMap(Store, (store) =>
  Effect.map(Stream.runCollect(store.stream(Report.id)), (batches) => batches.flat().map(({ id }) => id))
)

export type Options = Omit<PostgresStore.Options, "registry"> & { readonly registry?: Registry.Registry }

/** Runs something on a store. */
export const on = <A, E>(options: Options, body: Effect.Effect<A, E, Store>): Promise<A> =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(PostgresStore.layer({ registry, ...options }))))

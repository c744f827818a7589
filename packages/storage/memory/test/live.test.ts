/** Live figures over a store: the clock decides what is overdue, and only what changes is told. */
import {
  Collection,
  Field,
  Kpi,
  LiveKpis,
  Measure,
  Period,
  Plan,
  Plugin,
  Rational,
  Registry,
  type Result,
  Store,
  subscribe,
  Value
} from "@shequ/core"
import { Effect, Fiber, Layer, Stream } from "effect"
import { TestClock } from "effect/testing"
import { expect, it } from "vitest"
import { MemoryStore } from "../src/index.ts"

const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})

const Request = Collection.journal({
  id: "request",
  name: { zh: "诉求", en: "Request" },
  unit: "piece",
  time: "at",
  fields: {
    at: Field.instant("受理", "Received"),
    areaId: Field.reference(Area, "片区", "Area"),
    doneAt: Field.instant("办结", "Resolved", { optional: true })
  },
  place: (row) => row.areaId
})

const kpi = (id: string, value: Measure.Measure<"piece">) =>
  Kpi.make({ id, name: { zh: id, en: id }, unit: "piece", better: "lower", value })
const received = kpi("live.received", Measure.count(Request))
const overdue = kpi(
  "live.overdue",
  Measure.count(Request, (row) => row.doneAt.missing().and(row.at.daysUntil(Value.today).above(7)), {
    upTo: (row) => row.at
  })
)
const registry = Registry.make([
  Plugin.make({
    id: "live",
    version: "1.0.0",
    name: { zh: "即时", en: "Live" },
    collections: [Area, Request],
    kpis: [received, overdue]
  })
])
const plan = Plan.make(registry, { kpis: [received, overdue], places: ["c"], periods: [Period.year(2010)] })
const store = MemoryStore.layer({ registry })
const morning = (day: string): number => Date.parse(`${day}T08:00:00+08:00`)

const write = (id: string, day: string, done?: string) =>
  Store.writeBatch([
    {
      op: done === undefined ? "append" : "correct",
      collection: Request.id,
      rows: [{ id, at: morning(day), areaId: "c", ...(done === undefined ? {} : { doneAt: morning(done) }) }]
    }
  ])

const figure = ({ kpi, value }: Result.Result): string =>
  `${kpi} ${value === undefined ? "none" : Rational.toNumber(value)}`

it("tells what is overdue when its day comes, and what is resolved when it is", () =>
  Effect.gen(function* () {
    yield* TestClock.setTime(morning("2010-03-01"))
    yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
    yield* write("r1", "2010-03-01")
    const heard: Array<string> = []
    const fiber = yield* Effect.forkChild(
      Stream.runForEach(subscribe(registry, plan), (results) => Effect.sync(() => heard.push(...results.map(figure))))
    )
    yield* TestClock.adjust("1 second")
    expect(heard).toContain("live.received 1")
    expect(heard).toContain("live.overdue 0")
    expect(heard).not.toContain("live.overdue 1")
    yield* TestClock.adjust("7 days")
    expect(heard).not.toContain("live.overdue 1")
    yield* TestClock.adjust("1 day")
    expect(heard.at(-1)).toBe("live.overdue 1")
    heard.length = 0
    yield* write("r1", "2010-03-01", "2010-03-09")
    yield* TestClock.adjust("1 second")
    expect(heard.at(-1)).toBe("live.overdue 0")
    yield* Fiber.interrupt(fiber)
  }).pipe(Effect.provide(Layer.merge(store, TestClock.layer())), Effect.runPromise))

it("keeps one set of figures for many readers", () =>
  Effect.gen(function* () {
    yield* TestClock.setTime(morning("2010-03-01"))
    yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
    const program = Effect.gen(function* () {
      const live = yield* LiveKpis
      const next = yield* Effect.forkChild(
        Stream.runHead(Stream.filter(live.changes, (some) => some.map(figure).includes("live.received 2")))
      )
      yield* TestClock.adjust("1 second")
      yield* write("r1", "2010-03-01")
      yield* write("r2", "2010-03-01")
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(next)
      expect((yield* live.results).all.map(figure)).toEqual(["live.received 2", "live.overdue 0"])
    })
    yield* program.pipe(Effect.provide(LiveKpis.layer(registry, plan)))
  }).pipe(Effect.provide(Layer.merge(Layer.fresh(store), TestClock.layer())), Effect.runPromise))

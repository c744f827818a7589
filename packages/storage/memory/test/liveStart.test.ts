/** Live figures begin with the rows that are there, in the middle of whatever is written, and end without a trace. */
import { figures, Live, LiveKpis, LocalDate, Period, Store, subscribe } from "@shequ/core"
import { Deferred, Effect, Fiber, Layer, Stream } from "effect"
import { TestClock } from "effect/testing"
import { expect, it } from "vitest"
import { MemoryStore } from "../src/index.ts"
import { Area, figure, morning, planOf, Request, registry, write } from "./requests.ts"

const plan = planOf(Period.year(2010))
const now = morning("2010-06-30")
const run = <A, E>(body: Effect.Effect<A, E, Store>) =>
  body.pipe(
    Effect.provide(Layer.merge(Layer.fresh(MemoryStore.layer({ registry })), TestClock.layer())),
    Effect.runPromise
  )

const day = (number: number) => morning(LocalDate.addDays("2010-06-01", number % 28))

/** Adds, corrects and takes away; some requests are written several times over. */
const change = (number: number) => {
  const at = day(number % 28)
  if (number % 5 === 4) return Store.writeBatch([{ op: "remove", collection: Request.id, ids: [`r${number - 2}`] }])
  return number % 3 === 2 ? write(`r${number - 1}`, at, at + 1000) : write(`r${number}`, at)
}

const batch = Effect.gen(function* () {
  const store = yield* Store
  const today = Live.planOn(registry, plan, "2010-06-30")
  return figures(registry, today, yield* store.evaluate(today)).all.map(figure)
})

it("begun at any moment between writes, they are those of an evaluation", () =>
  run(
    Effect.gen(function* () {
      yield* TestClock.setTime(now)
      yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
      const total = 120
      const listen = (after: number) =>
        Effect.gen(function* () {
          for (let turn = 0; turn < after; turn++) yield* Effect.yieldNow
          const live = yield* LiveKpis
          const last = yield* Store
          while ((yield* last.sequence()) < total + 1) yield* Effect.yieldNow
          for (let turn = 0; turn < 50; turn++) yield* Effect.yieldNow
          return (yield* live.results).all.map(figure)
        }).pipe(Effect.provide(LiveKpis.layer(registry, plan)))
      const listeners = yield* Effect.forEach([0, 1, 2, 7, 20, 55, 90, 119, 300], (after) =>
        Effect.forkChild(listen(after))
      )
      for (let number = 0; number < total; number++) {
        yield* change(number).pipe(Effect.orElseSucceed(() => undefined))
        if (number % 4 !== 0) yield* Effect.yieldNow
      }
      // Writes that change nothing have no number: the rest makes up for them.
      const store = yield* Store
      for (let number = 0; (yield* store.sequence()) < total + 1; number++) yield* write(`more${number}`, day(number))
      const expected = yield* batch
      for (const listener of listeners) expect(yield* Fiber.join(listener)).toEqual(expected)
    })
  ))

it("the figures of what was erased stay, and what is written of it later is heard under its new id", () =>
  run(
    Effect.gen(function* () {
      yield* TestClock.setTime(now)
      const store = yield* Store
      yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
      for (let number = 1; number < 6; number++) yield* write(`r${number}`, day(number))
      yield* Effect.gen(function* () {
        const live = yield* LiveKpis
        const before = (yield* live.results).all.map(figure)
        const erased = (yield* store.erase(Request.id, ["r2"])).get("r2") ?? ""
        yield* TestClock.adjust("1 second")
        expect((yield* live.results).all.map(figure)).toEqual(before)
        yield* write(erased, day(2), day(3))
        yield* write("r9", day(28))
        yield* TestClock.adjust("1 second")
        expect((yield* live.results).all.map(figure)).toEqual(yield* batch)
        expect(before).not.toEqual(yield* batch)
      }).pipe(Effect.provide(LiveKpis.layer(registry, plan)))
    })
  ))

it("many who are erased at once are read anew once, and nothing that is written meanwhile is lost or taken twice", () =>
  run(
    Effect.gen(function* () {
      yield* TestClock.setTime(now)
      const store = yield* Store
      const ids = (name: string) => Array.from({ length: 300 }, (_, index) => `${name}${index}`)
      const rows = [...ids("a"), ...ids("b")].map((id, index) => ({ id, at: day(index), areaId: "c" }))
      yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
      yield* Store.append(Request, rows)
      let readings = 0
      let delay = 0
      const wait = Effect.suspend(() => (delay === 0 ? Effect.void : Effect.sleep(delay)))
      const slow = Store.of({
        ...store,
        sequence: (at) => Effect.andThen(wait, store.sequence(at)),
        stream: (collection, known) => {
          if (collection === Request.id) readings++
          return Stream.tap(store.stream(collection, known), () => wait)
        }
      })
      const body = Effect.gen(function* () {
        const live = yield* LiveKpis
        delay = 1000
        const isExact = Effect.gen(function* () {
          yield* TestClock.adjust("1 minute")
          expect((yield* live.results).all.map(figure)).toEqual(yield* batch)
        })
        const heard: Array<string> = []
        yield* Effect.forkChild(
          Stream.runForEach(live.changes, (some) => Effect.sync(() => heard.push(...some.map(figure))))
        )
        const erased = yield* store.erase(Request.id, ids("a"))
        yield* write("new", day(1))
        yield* isExact
        expect(readings).toBe(2)
        expect(heard).toContain(`live.received ${rows.length + 1}`)

        // The feed tells of b1 under the id that it has until it is erased, and that is before all is read anew.
        const meanwhile = TestClock.adjust("100 millis")
        yield* Effect.andThen(store.erase(Request.id, ["b0"]), meanwhile)
        yield* Effect.andThen(write("b1", day(2), day(3)), meanwhile)
        yield* Effect.andThen(store.erase(Request.id, ["b1"]), meanwhile)
        yield* isExact
        expect(readings).toBe(3)

        const correct = (id: string, index: number) =>
          Effect.andThen(Effect.sleep("10 millis"), write(id, day(index), day(index + 1)))
        const erase = (some: ReadonlyArray<string>) =>
          Effect.andThen(Effect.sleep("700 millis"), store.erase(Request.id, some))
        const writing = yield* Effect.forkChild(Effect.forEach([...erased.values()], correct))
        const erasing = yield* Effect.forkChild(
          Effect.forEach([ids("b").slice(2, 100), ids("b").slice(100), ["new"]], erase)
        )
        for (let step = 0; step < 400; step++) yield* TestClock.adjust("10 millis")
        yield* Fiber.join(writing)
        yield* Fiber.join(erasing)
        yield* isExact
        expect(readings).toBeLessThanOrEqual(6)
      })
      yield* body.pipe(Effect.provide(LiveKpis.layer(registry, plan)), Effect.provideService(Store, slow))
    })
  ))

it("what cannot be computed is told to those who ask, with the reason", () =>
  run(
    Effect.gen(function* () {
      yield* TestClock.setTime(now)
      yield* Store.put(Area, [
        { id: "b", validFrom: "2000-01-01" },
        { id: "c", parentId: "b", validFrom: "2000-01-01" }
      ])
      yield* Effect.gen(function* () {
        const live = yield* LiveKpis
        yield* Store.put(Area, [{ id: "b", parentId: "c", validFrom: "2000-01-01" }])
        yield* write("r1", day(1))
        yield* TestClock.adjust("1 second")
        expect((yield* Effect.flip(live.results)).reason).toMatchObject({ _tag: "Uncomputable" })
      }).pipe(Effect.provide(LiveKpis.layer(registry, plan)))
    })
  ))

it("interrupted while they begin or while they follow, they leave the feed", () =>
  run(
    Effect.gen(function* () {
      yield* TestClock.setTime(now)
      const store = yield* Store
      yield* Store.put(Area, [{ id: "c", validFrom: "2000-01-01" }])
      let open = 0
      const held = yield* Deferred.make<void>()
      const counted = <A, E>(stream: Stream.Stream<A, E>): Stream.Stream<A, E> =>
        Stream.unwrap(
          Effect.as(
            Effect.sync(() => open++),
            stream
          )
        ).pipe(Stream.ensuring(Effect.sync(() => open--)))
      const watched = (wait: boolean) =>
        Store.of({
          ...store,
          changes: (after) => counted(store.changes(after)),
          stream: (collection, known) =>
            counted(
              wait
                ? Stream.concat(Stream.drain(Stream.fromEffect(Deferred.await(held))), store.stream(collection, known))
                : store.stream(collection, known)
            )
        })
      for (const wait of [true, false]) {
        const fiber = yield* Effect.forkChild(
          Stream.runDrain(subscribe(registry, plan)).pipe(Effect.provideService(Store, watched(wait)))
        )
        yield* TestClock.adjust("1 second")
        expect(open).toBe(1)
        yield* Fiber.interrupt(fiber)
        expect(open).toBe(0)
      }
    })
  ))

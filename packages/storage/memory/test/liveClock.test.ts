/** When the clock makes something overdue: at the local midnight, wherever clocks are put forward or back, however late it was heard. */
import { LocalDate, Period, Store, subscribe, Zone } from "@shequ/core"
import { Effect, Fiber, Layer, Stream } from "effect"
import { TestClock } from "effect/testing"
import { expect, it } from "vitest"
import { MemoryStore } from "../src/index.ts"
import { Area, figure, morning, planOf, registry, write } from "./requests.ts"

/** Listens for what is overdue from a moment on, and runs a body that can look at the last that was heard. */
const listening = (
  zone: string,
  now: number,
  body: (overdue: () => string | undefined) => Effect.Effect<void, unknown, Store>
) =>
  Effect.gen(function* () {
    yield* TestClock.setTime(now)
    yield* Store.put(Area, [{ id: "c", validFrom: "1980-01-01" }])
    const heard: Array<string> = []
    const year = Period.year(LocalDate.parts(Zone.make(zone).dateOf(now)).year)
    const fiber = yield* Effect.forkChild(
      Stream.runForEach(subscribe(registry, planOf(year, zone)), (some) =>
        Effect.sync(() => heard.push(...some.map(figure)))
      )
    )
    yield* TestClock.adjust("1 second")
    yield* body(() => heard.findLast((one) => one.startsWith("live.overdue")))
    yield* Fiber.interrupt(fiber)
  }).pipe(
    Effect.provide(Layer.merge(Layer.fresh(MemoryStore.layer({ registry })), TestClock.layer())),
    Effect.runPromise
  )

it.each<readonly [zone: string, received: LocalDate.LocalDate, why: string]>([
  ["Asia/Shanghai", "2010-03-01", "clocks are left alone"],
  ["Asia/Shanghai", "1991-04-12", "summer time begins on the 14th"],
  ["Europe/Berlin", "2010-03-25", "a day of 23 hours is between"],
  ["Europe/Berlin", "2010-10-24", "the day itself follows one of 25 hours"],
  ["America/Sao_Paulo", "2010-10-09", "the day begins at one o'clock: there is no midnight"],
  ["Asia/Kathmandu", "2010-03-01", "a quarter of an hour beside all others"]
])("in %s a request of %s is overdue on the eighth day after: %s", (zone, received) =>
  listening(zone, morning(received, zone), (overdue) =>
    Effect.gen(function* () {
      yield* write("r1", morning(received, zone))
      const due = Zone.make(zone).startOf(LocalDate.addDays(received, 8))
      yield* TestClock.setTime(due - 1)
      expect(overdue()).toBe("live.overdue 0")
      yield* TestClock.setTime(due)
      expect(overdue()).toBe("live.overdue 1")
    })
  )
)

it("what is heard late is overdue at once, and what was done in time never", () =>
  listening("Asia/Shanghai", morning("2010-03-20"), (overdue) =>
    Effect.gen(function* () {
      yield* write("late", morning("2010-03-05"))
      yield* TestClock.adjust("1 second")
      expect(overdue()).toBe("live.overdue 1")
      yield* write("new", morning("2010-03-19"))
      yield* write("new", morning("2010-03-19"), morning("2010-03-20"))
      yield* TestClock.adjust("30 days")
      expect(overdue()).toBe("live.overdue 1")
      yield* write("late", morning("2010-03-05"), morning("2010-04-19"))
      yield* TestClock.adjust("1 second")
      expect(overdue()).toBe("live.overdue 0")
    })
  ))

it("many days at once leave nothing out", () =>
  listening("Asia/Shanghai", morning("2010-03-01"), (overdue) =>
    Effect.gen(function* () {
      for (const day of [1, 2, 3, 4, 5] as const) yield* write(`r${day}`, morning(`2010-03-0${day}`))
      yield* TestClock.adjust("1 second")
      expect(overdue()).toBe("live.overdue 0")
      yield* TestClock.setTime(morning("2010-03-11"))
      expect(overdue()).toBe("live.overdue 3")
      yield* TestClock.setTime(morning("2010-06-30"))
      expect(overdue()).toBe("live.overdue 5")
    })
  ))

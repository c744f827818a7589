/**
 * Figures that keep themselves: the results of a plan, and what changes in them as a store is written to and the days pass. Days are
 * those of Effect's clock in the plan's zone: periods that are not over reach up to today.
 */
import { Clock, Context, Effect, Fiber, Layer, PubSub, Stream } from "effect"
import { figures } from "./engine/figures.ts"
import * as Live from "./engine/live/index.ts"
import type { Plan } from "./engine/Plan.ts"
import type { Result } from "./engine/Result.ts"
import type { Results } from "./engine/Results.ts"
import type { Registry } from "./plugin/Registry.ts"
import { Store } from "./Store.ts"
import type { Change } from "./store/Change.ts"
import type { StoreError } from "./store/StoreError.ts"
import { addDays, type LocalDate } from "./time/LocalDate.ts"
import * as Zone from "./time/Zone.ts"

type Event = { readonly day: LocalDate } | { readonly changes: ReadonlyArray<Change> }

/** Today, then every day when it begins. */
const days = (zone: Zone.Zone): Stream.Stream<LocalDate> =>
  Stream.unfold(undefined as LocalDate | undefined, (before) =>
    Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      if (before !== undefined) yield* Effect.sleep(Math.max(0, zone.startOf(addDays(before, 1)) - now))
      const today = zone.dateOf(yield* Clock.currentTimeMillis)
      return [today, today] as const
    })
  )

/** Takes an event in, and gives the figures that it changed. */
const take = (live: Live.Live, event: Event): ReadonlyArray<Result> => {
  if ("changes" in event) return Live.changedFigures(live, live.apply(event.changes))
  const before = live.plan()
  return Live.changedFigures(live, live.advance(event.day), before)
}

const follow = (live: Live.Live): Stream.Stream<ReadonlyArray<Result>, StoreError, Store> =>
  Stream.unwrap(
    Effect.map(Store, (store) => {
      const written = store.changes().pipe(
        Stream.chunks,
        Stream.map(
          (some): Event => ({ changes: some.flatMap(({ change }) => (change.op === "erase" ? [] : [change])) })
        )
      )
      const passed = Stream.map(days(Zone.make(live.plan().zone)), (day): Event => ({ day }))
      return Stream.merge(passed, written).pipe(
        Stream.map((event) => take(live, event)),
        Stream.filter((results) => results.length > 0)
      )
    })
  )

/**
 * What changes in the figures of a plan, from the store's first row on: after every write that touches any, and after every midnight,
 * all figures of each KPI, place and period that were touched. Each takes the place of what was known before.
 */
export const subscribe = (registry: Registry, plan: Plan): Stream.Stream<ReadonlyArray<Result>, StoreError, Store> =>
  Stream.suspend(() => follow(Live.make(registry, plan)))

/** One set of live figures for many readers. */
export class LiveKpis extends Context.Service<
  LiveKpis,
  {
    /** All results, as of what has been heard from the store so far. */
    readonly results: Effect.Effect<Results>
    /** What changes from now on. */
    readonly changes: Stream.Stream<ReadonlyArray<Result>, StoreError>
  }
>()("@shequ/core/LiveKpis") {
  static readonly layer = (registry: Registry, plan: Plan): Layer.Layer<LiveKpis, never, Store> =>
    Layer.effect(
      LiveKpis,
      Effect.gen(function* () {
        const live = Live.make(registry, plan)
        const heard = yield* PubSub.unbounded<ReadonlyArray<Result>>()
        const fiber = yield* Effect.forkScoped(
          Stream.runForEach(follow(live), (results) => PubSub.publish(heard, results))
        )
        const failure = Stream.drain(Stream.fromEffect(Fiber.join(fiber)))
        return LiveKpis.of({
          results: Effect.sync(() => figures(registry, live.plan(), live.table())),
          changes: Stream.merge(Stream.fromPubSub(heard), failure)
        })
      })
    )
}

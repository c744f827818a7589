/**
 * Figures that keep themselves: the results of a plan, and what changes in them as a store is written to and the days pass. Days are
 * those of Effect's clock in the plan's zone: periods that are not over reach up to today.
 *
 *   rows as known at a change ──► figures ──► what was written after it, midnight by midnight ──► what changes in them
 */
import { Clock, Context, Effect, Fiber, Layer, PubSub, Stream } from "effect"
import { figures } from "./engine/figures.ts"
import * as Live from "./engine/live/index.ts"
import type { Plan } from "./engine/Plan.ts"
import type { Result } from "./engine/Result.ts"
import type { Results } from "./engine/Results.ts"
import type { Registry } from "./plugin/Registry.ts"
import { Store } from "./Store.ts"
import type { Change, Recorded } from "./store/Change.ts"
import { reasonOf, StoreError } from "./store/StoreError.ts"
import { addDays, type LocalDate } from "./time/LocalDate.ts"
import * as Zone from "./time/Zone.ts"

/** The figures of one plan over one store; they are made anew when a person was erased. */
interface Kept {
  live: Live.Live
  /** The change up to which rows were read: what the feed says of it and of those before it is in the figures already. */
  known: number
}

type Event = { readonly day: LocalDate } | { readonly written: ReadonlyArray<Recorded> }

const results = ({ live }: Kept): Results => figures(live.registry, live.plan(), live.table())

/** What cannot be computed – places that go in a circle, a sum beyond exact numbers – as a store would say it. */
const compute = <A>(body: () => A): Effect.Effect<A, StoreError> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(body())
    } catch (cause) {
      const reason = reasonOf(cause)
      return reason === undefined ? Effect.die(cause) : Effect.fail(new StoreError({ operation: "live", reason }))
    }
  })

/** The figures of the rows as they were known at a change. */
const load = Effect.fnUntraced(function* (registry: Registry, plan: Plan, known: number) {
  const store = yield* Store
  const live = Live.make(registry, plan)
  for (const collection of live.reads) {
    const op = registry.collections.get(collection)?.kind === "register" ? "put" : "append"
    yield* Stream.runForEach(store.stream(collection, known), (rows) =>
      compute(() => live.load([{ op, collection, rows }]))
    )
  }
  return live
})

const dayIn = (zone: Zone.Zone): Effect.Effect<LocalDate> =>
  Effect.map(Clock.currentTimeMillis, (now) => zone.dateOf(now))

/** Every day after `today`, when it begins; one that began while nobody was awake is left out for the one after it. */
const daysAfter = (zone: Zone.Zone, today: LocalDate): Stream.Stream<LocalDate> =>
  Stream.unfold(today, (before) =>
    Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      yield* Effect.sleep(Math.max(0, zone.startOf(addDays(before, 1)) - now))
      const day = yield* dayIn(zone)
      return [day, day] as const
    })
  )

/** The whole result as text; the parts of fractions are large whole numbers. */
const textOf = (result: Result): string =>
  JSON.stringify(result, (_, value) => (typeof value === "bigint" ? String(value) : value))

/**
 * Rows of people who were erased have other ids now, and nobody says which: all are read anew, as they are now, however many erasures
 * the feed has still to tell of. Tells of what is not as before.
 */
const renew = Effect.fnUntraced(function* (kept: Kept) {
  const before = new Set((yield* compute(() => results(kept))).all.map(textOf))
  const known = yield* (yield* Store).sequence()
  kept.live = yield* load(kept.live.registry, kept.live.plan(), known)
  kept.known = known
  const after = yield* compute(() => results(kept))
  return after.all.filter((result) => !before.has(textOf(result)))
})

/** Takes an event in, and gives the figures that it changed. */
const take = Effect.fnUntraced(function* (kept: Kept, event: Event) {
  if ("day" in event) {
    return yield* compute(() => {
      const before = kept.live.plan()
      return Live.changedFigures(kept.live, kept.live.advance(event.day), before)
    })
  }
  const written = event.written.filter(({ sequence }) => sequence > kept.known)
  // Whatever came with an erasure, the reading has it.
  if (written.some(({ change }) => change.op === "erase")) return yield* renew(kept)
  const changes = written.map(({ change }) => change as Change)
  return yield* compute(() => Live.changedFigures(kept.live, kept.live.apply(changes)))
})

/** The figures as of now, and what changes in them from here on: nothing is left out in between, and nothing taken twice. */
const start = Effect.fnUntraced(function* (registry: Registry, plan: Plan) {
  const store = yield* Store
  const zone = Zone.make(plan.zone)
  const known = yield* store.sequence()
  const kept: Kept = { live: yield* load(registry, plan, known), known }
  const today = yield* dayIn(zone)
  yield* compute(() => kept.live.advance(today))
  const written = store.changes(known).pipe(
    Stream.chunks,
    Stream.map((some): Event => ({ written: some }))
  )
  const passed = Stream.map(daysAfter(zone, today), (day): Event => ({ day }))
  const changes = Stream.merge(passed, written).pipe(
    Stream.mapEffect((event) => take(kept, event)),
    Stream.filter((some) => some.length > 0),
    Stream.provideService(Store, store)
  )
  return { kept, changes }
})

/**
 * All figures of a plan as they are, then what changes in them: after every write that touches any, and after every midnight, all
 * figures of each KPI, place and period that were touched. Each takes the place of what was known before.
 */
export const subscribe = (registry: Registry, plan: Plan): Stream.Stream<ReadonlyArray<Result>, StoreError, Store> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const { changes, kept } = yield* start(registry, plan)
      const first = yield* compute(() => results(kept).all)
      return Stream.concat(Stream.succeed(first), changes)
    })
  )

/** One set of live figures for many readers. */
export class LiveKpis extends Context.Service<
  LiveKpis,
  {
    /** All results, as of what has been heard from the store so far. */
    readonly results: Effect.Effect<Results, StoreError>
    /** What changes from now on. */
    readonly changes: Stream.Stream<ReadonlyArray<Result>, StoreError>
  }
>()("@shequ/core/LiveKpis") {
  /** The figures are there when the layer is: it reads the store's rows first. */
  static readonly layer = (registry: Registry, plan: Plan): Layer.Layer<LiveKpis, StoreError, Store> =>
    Layer.effect(
      LiveKpis,
      Effect.gen(function* () {
        const { changes, kept } = yield* start(registry, plan)
        const heard = yield* PubSub.unbounded<ReadonlyArray<Result>>()
        const fiber = yield* Effect.forkScoped(Stream.runForEach(changes, (some) => PubSub.publish(heard, some)))
        const failure = Stream.drain(Stream.fromEffect(Fiber.join(fiber)))
        return LiveKpis.of({
          // Once following has failed, what was heard last is no longer how things are.
          results: Effect.suspend(() =>
            fiber.pollUnsafe() === undefined
              ? compute(() => results(kept))
              : Effect.andThen(
                  Fiber.join(fiber),
                  compute(() => results(kept))
                )
          ),
          changes: Stream.merge(Stream.fromPubSub(heard), failure)
        })
      })
    )
}

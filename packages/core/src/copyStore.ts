/**
 * Copies a store into another one, change by change, so that history comes along: who wrote what when and why, what was corrected and
 * what was known then. Writes of the one become writes of the other, each whole; a copy that was cut short goes on where it ended.
 *
 *   from.changes ── writes of one author at one time ──► to.write ── both read back ──► the same hash, or `CopyDiffers`
 */
import { Clock, Effect, Option, Pull, Schema, Stream } from "effect"
import * as Dataset from "./engine/Dataset.ts"
import type { Registry } from "./plugin/Registry.ts"
import type { Store } from "./Store.ts"
import { Author, type Change, type Recorded } from "./store/Change.ts"
import type { StoreError } from "./store/StoreError.ts"

type Service = Store["Service"]

export interface CopyProgress {
  /** The number of the change that was copied last, and of the last one there is to copy. */
  readonly sequence: number
  readonly of: number
  readonly rows: number
}

export interface Copied {
  readonly changes: number
  readonly rows: number
  /** The hash of each collection's rows, the same in both stores. */
  readonly hashes: Readonly<Record<string, string>>
}

/** The other store holds something else: rows of its own, or what somebody wrote meanwhile. */
export class CopyDiffers extends Schema.TaggedError<CopyDiffers>()("CopyDiffers", {
  collections: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `The copy holds other rows of ${this.collections.join(", ")}. Copy into an empty store, and let nobody write to either meanwhile.`
  }
}

export interface CopyOptions {
  readonly registry: Registry
  readonly from: Service
  readonly to: Service
  readonly onProgress?: (progress: CopyProgress) => void
}

/** The clock as it stood when a change was recorded; waiting goes on in real time. */
const standing = (clock: Clock.Clock, millis: number): Clock.Clock => ({
  currentTimeMillisUnsafe: () => millis,
  currentTimeMillis: Effect.succeed(millis),
  currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
  currentTimeNanos: clock.currentTimeNanos,
  monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
  monotonicTimeNanos: clock.monotonicTimeNanos,
  sleep: (duration) => clock.sleep(duration)
})

interface Copyable extends Recorded {
  readonly change: Change
}

/** Changes of one write carry the same author and time; so may those of several, which then become one. */
const isTogether = (a: Recorded, b: Recorded): boolean => a.at === b.at && a.actor === b.actor && a.reason === b.reason

/** Whether both are the same change, as far as that shows without its rows. */
const isSame = (theirs: Option.Option<Recorded>, ours: Option.Option<Recorded>): boolean =>
  Option.isSome(theirs) &&
  Option.isSome(ours) &&
  isTogether(theirs.value, ours.value) &&
  theirs.value.change.op === ours.value.change.op &&
  theirs.value.change.collection === ours.value.change.collection

const differs = (ours: Option.Option<Recorded>): CopyDiffers =>
  new CopyDiffers({ collections: Option.isSome(ours) ? [ours.value.change.collection] : [] })

const rowsIn = ({ change }: Copyable): number =>
  change.op === "close" ? 1 : change.op === "remove" ? change.ids.length : change.rows.length

/** The hash of each collection's rows; one collection is held in memory at a time. */
const hashes = (registry: Registry, store: Service): Effect.Effect<ReadonlyMap<string, string>, StoreError> =>
  Effect.map(
    Effect.forEach([...registry.collections.keys()], (id) =>
      Effect.gen(function* () {
        const dataset = Dataset.make(registry)
        yield* Stream.runForEach(store.stream(id), (rows) => Effect.sync(() => Dataset.add(dataset, id, rows)))
        return [id, Dataset.snapshot(dataset).hash] as const
      })
    ),
    (all) => new Map(all)
  )

/** The changes in streams, one for each write that made them: `each` takes all of a stream before the next one comes. */
const byWrite = <E, R>(
  changes: Stream.Stream<Copyable, StoreError>,
  each: (first: Copyable, write: Stream.Stream<ReadonlyArray<Copyable>, StoreError>) => Effect.Effect<unknown, E, R>
): Effect.Effect<void, StoreError | E, R> =>
  Effect.scoped(
    Effect.gen(function* () {
      const pull = yield* Stream.toPull(changes)
      let ahead: ReadonlyArray<Copyable> = []
      /** What comes next; nothing at the end. */
      const next = Effect.suspend(() => {
        if (ahead.length > 0) return Effect.succeed(ahead)
        const more = Pull.catchDone(pull, () => Effect.succeed<ReadonlyArray<Copyable>>([]))
        return Effect.tap(more, (some) => Effect.sync(() => (ahead = some)))
      })
      for (let [first] = yield* next; first !== undefined; [first] = yield* next) {
        const together = first
        const write = Stream.unfold(undefined, () =>
          Effect.map(next, (some) => {
            const end = some.findIndex((one) => !isTogether(one, together))
            const taken = end < 0 ? some : some.slice(0, end)
            ahead = some.slice(taken.length)
            return taken.length === 0 ? undefined : ([taken, undefined] as const)
          })
        )
        yield* each(first, write)
      }
    })
  )

/**
 * Copies everything that `from` holds when it begins into `to`, which is empty or holds the first part of such a copy. Erasures are
 * not copied as such: what was erased arrives without its identity.
 */
export const copyStore: (options: CopyOptions) => Effect.Effect<Copied, StoreError | CopyDiffers> = Effect.fn(
  "copyStore"
)(function* ({ from, onProgress, registry, to }: CopyOptions) {
  const clock = yield* Clock.Clock
  const last = yield* from.sequence()
  const known = yield* to.sequence()
  const all = from.changes().pipe(
    Stream.takeUntil(({ sequence }) => sequence >= last),
    Stream.filter((one): one is Copyable => one.change.op !== "erase")
  )
  const copyable = last === 0 ? Stream.empty : all
  if (known > 0) {
    const theirs = yield* Stream.runHead(Stream.drop(copyable, known - 1))
    const ours = yield* Stream.runHead(to.changes(known - 1))
    if (!isSame(theirs, ours)) return yield* differs(ours)
  }
  const count = { changes: 0, rows: 0 }
  const noted = (some: ReadonlyArray<Copyable>): ReadonlyArray<Change> => {
    count.changes += some.length
    count.rows += some.reduce((sum, one) => sum + rowsIn(one), 0)
    onProgress?.({ sequence: some.at(-1)?.sequence ?? 0, of: last, rows: count.rows })
    return some.map(({ change }) => change)
  }
  yield* byWrite(Stream.drop(copyable, known), ({ actor, at, reason }, write) =>
    to
      .write(Stream.map(write, noted))
      .pipe(
        Effect.provideService(Author, { actor, ...(reason === undefined ? {} : { reason }) }),
        Effect.provideService(Clock.Clock, standing(clock, at))
      )
  )
  const [there, here] = [yield* hashes(registry, from), yield* hashes(registry, to)]
  const differing = [...there].flatMap(([id, hash]) => (here.get(id) === hash ? [] : [id]))
  if (differing.length > 0) return yield* new CopyDiffers({ collections: differing })
  return { ...count, hashes: Object.fromEntries(there) }
})

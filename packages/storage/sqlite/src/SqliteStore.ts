/**
 * The Store port in an SQLite file: the embedded default. One table per collection with a column per field, so that the file
 * can also be read with anything that speaks SQL.
 */
import "effect/schema/SchemaJITCompiler/enable"
import {
  Author,
  evidence,
  pseudonyms,
  type Registry,
  type Row,
  Store,
  type StoreError,
  UnknownCollection
} from "@shequ/core"
import { type Evaluate, forEvidence, keeper, remembered, type Shape, shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { Clock, Duration, Effect, Layer, Semaphore, Stream } from "effect"
import { answer } from "./answer.ts"
import * as Connection from "./Connection.ts"
import * as Entries from "./Entries.ts"
import { erase } from "./erase.ts"
import * as Feed from "./Feed.ts"
import { type Attempt, attemptOn, patiently, unavailable } from "./failure.ts"
import { load } from "./load.ts"
import * as meta from "./meta.ts"
import * as migrate from "./migrate.ts"
import { revisions } from "./revisions.ts"
import { batches, finder } from "./rows.ts"
import * as Writer from "./Writer.ts"
import { behind, notThere } from "./words.ts"

export { type BackupProgress, backup } from "./backup.ts"
export { check } from "./check.ts"

export interface Options {
  /** The file, made when it is not there; `:memory:` for a store that is gone when it is closed. */
  readonly filename: string
  readonly registry: Registry.Registry
  /** IANA name of the zone in which days begin; the plan's own when absent. */
  readonly zone?: string
  /** Only read, and change nothing in the file, not even its layout. */
  readonly readonly?: boolean
  /**
   * Who evaluates plans: SQL, or the engine of the core over columns that are loaded and kept in memory until the store changes (about
   * half a gigabyte for a million rows). Default: `quicker`, whoever is expected to be, plan by plan, and the database beyond two
   * million rows. The figures are the same.
   */
  readonly evaluate?: Evaluate
  /** How long to wait while another process is in the way. Default: 30 seconds. */
  readonly waitForLock?: Duration.Input
}

/** Opens the file, and brings it up to what is installed. */
const open = Effect.fnUntraced(function* (
  options: Options,
  filename: string,
  attempt: Attempt,
  time: Duration.Duration
) {
  const { registry } = options
  const patient = patiently(attempt, { time })
  if (options.readonly === true) {
    const db = yield* Connection.reader(patient, "open", filename)
    yield* patient("open", () => {
      const { isNew, needed } = migrate.plan(db, filename, registry)
      if (isNew) throw unavailable(notThere(filename))
      if (needed.length > 0) throw unavailable(behind(filename, needed))
    })
    return db
  }
  const db = yield* Connection.writer(patient, filename)
  const isCurrent = yield* patient("open", () => {
    const plan = migrate.plan(db, filename, registry)
    Connection.prepareToWrite(db)
    return plan.isCurrent
  })
  if (isCurrent) return db
  // Planned again inside the transaction: another process may have been faster.
  const change = attempt("open", () => migrate.plan(db, filename, registry).run())
  yield* Connection.transaction(db, attempt, "open", time, change)
  return db
})

const make = Effect.fnUntraced(function* (options: Options) {
  const { registry, zone } = options
  const filename = yield* Connection.place(options.filename)
  const attempt = attemptOn(filename)
  const time = Duration.fromInputUnsafe(options.waitForLock ?? "30 seconds")
  /** For what begins anew each time it is tried. */
  const patient = patiently(attempt, { time })
  const db = yield* open(options, filename, attempt, time)
  const reader = options.readonly === true ? db : yield* Connection.reader(patient, "open", filename)
  const shapeOf = (id: string): Shape => {
    const collection = registry.collections.get(id)
    const known = collection === undefined ? meta.read(reader)?.collections.get(id) : undefined
    if (collection !== undefined) return shape(collection)
    if (known !== undefined) return remembered(id, known)
    throw new UnknownCollection({ collection: id })
  }
  const collectionOf = (id: string) => {
    const collection = registry.collections.get(id)
    if (collection === undefined) throw new UnknownCollection({ collection: id })
    return collection
  }
  const writer = yield* patient("open", () => Writer.make(db, registry))
  const entries = yield* patient("open", () => Entries.make(reader))
  const feed = yield* patient("open", () => Feed.make(reader, patient, shapeOf))
  const turn = Semaphore.makeUnsafe(1)
  const keeping = keeper()
  const finders = new Map<string, ReturnType<typeof finder>>()

  const inTurn = <A, E, R>(operation: string, body: Effect.Effect<A, E, R>) =>
    Connection.transaction(db, attempt, operation, time, body).pipe(
      Effect.tap(() => Effect.sync(feed.announce)),
      Effect.tap(() => Effect.sync(keeping.forget)),
      turn.withPermits(1)
    )

  const write: Store["Service"]["write"] = (incoming) =>
    Effect.flatMap(Author, (by) =>
      inTurn(
        "write",
        Effect.suspend(() => {
          const { apply, finish } = writer.begin()
          return Stream.runForEach(incoming, (changes) => attempt("write", () => changes.forEach(apply))).pipe(
            Effect.andThen(Clock.currentTimeMillis),
            Effect.flatMap((now) => attempt("write", () => finish(by, now)))
          )
        })
      )
    )

  const eraseAll: Store["Service"]["erase"] = Effect.fnUntraced(function* (id, keys) {
    const by = yield* Author
    const others = yield* pseudonyms(keys)
    const now = yield* Clock.currentTimeMillis
    const body = attempt("erase", () =>
      erase(db, filename, registry, { collection: collectionOf(id), pseudonyms: others, by, now })
    )
    // Even if there was nobody: an earlier time may have been kept from it. What was erased must not stay because somebody gave up.
    const scour = turn.withPermits(1)(Connection.scour(db, attempt, "erase", filename, time))
    return yield* Effect.uninterruptibleMask((restore) => Effect.tap(restore(inTurn("erase", body)), scour))
  })

  const onSnapshot = <A>(operation: string, body: (snapshot: Database.Database) => Effect.Effect<A, StoreError>) =>
    Effect.scoped(Effect.flatMap(Connection.snapshot(patient, operation, filename), body))

  const stream = (id: string, known?: number): Stream.Stream<ReadonlyArray<Row.AnyRow>, StoreError> =>
    Stream.unwrap(
      Effect.gen(function* () {
        const collection = yield* attempt("stream", () => collectionOf(id))
        const snapshot = yield* Connection.snapshot(patient, "stream", filename)
        const reading = batches(snapshot, shape(collection), known)
        const next = attempt("stream", () => {
          const batch = reading.next()
          return batch.done ? undefined : ([batch.value, undefined] as const)
        })
        // The statement is ended before its connection is closed.
        yield* Effect.addFinalizer(() => Effect.sync(() => reading.return()))
        return Stream.unfold(undefined, () => next)
      })
    )

  return Store.of({
    write,
    erase: eraseAll,
    get: (id, key, on) =>
      patient("get", () => {
        let find = finders.get(id)
        if (find === undefined) {
          find = finder(reader, shape(collectionOf(id)))
          finders.set(id, find)
        }
        return find(key, on)
      }),
    stream,
    evaluate: (plan, known) =>
      onSnapshot("evaluate", (db) =>
        Effect.flatMap(
          attempt("evaluate", () => keeping.at(Entries.make(db).last(), known)),
          (kept) => answer({ db, attempt, registry, plan, zone, known }, kept, options.evaluate ?? "quicker")
        )
      ),
    evidence: (plan, queries, known) =>
      onSnapshot("evidence", (db) =>
        load("evidence", { db, attempt, registry, plan, zone, known }, forEvidence(registry, plan)).pipe(
          Effect.flatMap((dataset) => attempt("evidence", () => queries.map((query) => evidence(plan, dataset, query))))
        )
      ),
    changes: (after = 0) => feed.after(after),
    sequence: (at) => patient("sequence", () => (at === undefined ? entries.last().sequence : entries.lastAt(at))),
    history: (id, key) =>
      onSnapshot("history", (db) => attempt("history", () => revisions(db, shape(collectionOf(id)), key)))
  })
})

/**
 * A store in a file; closed with the layer's scope. Fails with `StoreError` when the file cannot be opened or brought up to date.
 *
 *   program.pipe(Effect.provide(SqliteStore.layer({ filename: "community.sqlite", registry })))
 */
export const layer = (options: Options): Layer.Layer<Store, StoreError> => Layer.effect(Store, make(options))

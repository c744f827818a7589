/**
 * The Store port in an SQLite file: the embedded default. One table per collection with a column per field, so that the file
 * can also be read with anything that speaks SQL.
 */
import "effect/schema/SchemaJITCompiler/enable"
import { evidence, type Registry, type Row, Store, type StoreError, UnknownCollection } from "@shequ/core"
import type Database from "better-sqlite3"
import { Duration, Effect, Layer, Semaphore, Stream } from "effect"
import { answer } from "./answer.ts"
import * as Connection from "./Connection.ts"
import { attemptOn, unavailable } from "./failure.ts"
import * as Log from "./Log.ts"
import { load } from "./load.ts"
import * as migrate from "./migrate.ts"
import { batches, finder } from "./rows.ts"
import * as Writer from "./Writer.ts"
import { behind, notThere } from "./words.ts"

export interface Options {
  /** The file, made when it is not there; `:memory:` for a store that is gone when it is closed. */
  readonly filename: string
  readonly registry: Registry.Registry
  /** IANA name of the zone in which days begin; the plan's own when absent. */
  readonly zone?: string
  /** Only read, and change nothing in the file, not even its layout. */
  readonly readonly?: boolean
  /** How long a write waits while another process writes. Default: 30 seconds. */
  readonly waitForLock?: Duration.Input
}

/** Opens the file, and brings it up to what is installed. */
const open = Effect.fnUntraced(function* (options: Options, filename: string) {
  const { registry } = options
  const attempt = attemptOn(filename)
  if (options.readonly === true) {
    const db = yield* Connection.reader(attempt, "open", filename)
    yield* attempt("open", () => {
      const { isNew, needed } = migrate.plan(db, filename, registry)
      if (isNew) throw unavailable(notThere(filename))
      if (needed.length > 0) throw unavailable(behind(filename, needed))
    })
    return db
  }
  const db = yield* Connection.writer(attempt, filename)
  const isCurrent = yield* attempt("open", () => {
    const { isNew, needed } = migrate.plan(db, filename, registry)
    Connection.prepareToWrite(db)
    return !isNew && needed.length === 0
  })
  if (isCurrent) return db
  const patience = Duration.fromInputUnsafe(options.waitForLock ?? "30 seconds")
  // Planned again inside the transaction: another process may have been faster.
  const change = attempt("open", () => migrate.plan(db, filename, registry).run())
  yield* Connection.transaction(db, attempt, "open", patience, change)
  return db
})

const make = Effect.fnUntraced(function* (options: Options) {
  const { registry, zone } = options
  const filename = yield* Connection.place(options.filename)
  const attempt = attemptOn(filename)
  const patience = Duration.fromInputUnsafe(options.waitForLock ?? "30 seconds")
  const db = yield* open(options, filename)
  const reader = options.readonly === true ? db : yield* Connection.reader(attempt, "open", filename)
  const writer = yield* attempt("open", () => Writer.make(db, registry))
  const log = yield* attempt("open", () => Log.make(reader, attempt))
  const turn = Semaphore.makeUnsafe(1)
  const finders = new Map<string, ReturnType<typeof finder>>()

  const collectionOf = (id: string) => {
    const collection = registry.collections.get(id)
    if (collection === undefined) throw new UnknownCollection({ collection: id })
    return collection
  }

  const write: Store["Service"]["write"] = (incoming) => {
    const body = Effect.suspend(() => {
      const { apply, count, finish } = writer.begin()
      return Stream.runForEach(incoming, (changes) => attempt("write", () => changes.forEach(apply))).pipe(
        Effect.andThen(attempt("write", finish)),
        Effect.as(count)
      )
    })
    return Connection.transaction(db, attempt, "write", patience, body).pipe(
      Effect.tap(() => Effect.sync(log.announce)),
      turn.withPermits(1)
    )
  }

  const onSnapshot = <A>(operation: string, body: (snapshot: Database.Database) => Effect.Effect<A, StoreError>) =>
    Effect.scoped(Effect.flatMap(Connection.snapshot(attempt, operation, filename), body))

  const stream = (id: string): Stream.Stream<ReadonlyArray<Row.AnyRow>, StoreError> =>
    Stream.unwrap(
      Effect.gen(function* () {
        const collection = yield* attempt("stream", () => collectionOf(id))
        const snapshot = yield* Connection.snapshot(attempt, "stream", filename)
        const reading = batches(snapshot, collection)
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
    get: (id, key, on) =>
      attempt("get", () => {
        let find = finders.get(id)
        if (find === undefined) {
          find = finder(reader, collectionOf(id))
          finders.set(id, find)
        }
        return find(key, on)
      }),
    stream,
    evaluate: (plan) => onSnapshot("evaluate", (snapshot) => answer(snapshot, attempt, registry, plan, zone)),
    evidence: (plan, queries) =>
      onSnapshot("evidence", (snapshot) =>
        load(snapshot, attempt, "evidence", registry, plan, zone).pipe(
          Effect.flatMap((dataset) => attempt("evidence", () => queries.map((query) => evidence(plan, dataset, query))))
        )
      ),
    changes: (after = 0) => log.after(after),
    sequence: () => Effect.die("not there yet"),
    history: () => Effect.die("not there yet"),
    erase: () => Effect.die("not there yet")
  })
})

/**
 * A store in a file; closed with the layer's scope. Fails with `StoreError` when the file cannot be opened or brought up to date.
 *
 *   program.pipe(Effect.provide(SqliteStore.layer({ filename: "community.sqlite", registry })))
 */
export const layer = (options: Options): Layer.Layer<Store, StoreError> => Layer.effect(Store, make(options))

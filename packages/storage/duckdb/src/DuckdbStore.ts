/**
 * The Store port in a DuckDB file: for analytics over many rows in one process. One table per collection with a column per field, so
 * that the file can also be read with anything that speaks DuckDB.
 */
import "effect/schema/SchemaJITCompiler/enable"
import type { DuckDBConnection } from "@duckdb/node-api"
import {
  Author,
  evidence,
  pseudonym,
  type Recorded,
  type Registry,
  type Row,
  Store,
  type StoreError,
  UnknownCollection
} from "@shequ/core"
import { Clock, Deferred, Effect, Layer, Stream } from "effect"
import * as Access from "./Access.ts"
import { answer } from "./answer.ts"
import * as Entries from "./Entries.ts"
import { erase } from "./erase.ts"
import * as File from "./File.ts"
import { type Attempt, attemptOn, unavailable } from "./failure.ts"
import * as feed from "./feed.ts"
import { load } from "./load.ts"
import * as migrate from "./migrate.ts"
import { batches, find } from "./read.ts"
import { revisions } from "./revisions.ts"
import * as rewrite from "./rewrite.ts"
import type { Shape } from "./Shape.ts"
import * as Write from "./Write.ts"
import { behind, notThere } from "./words.ts"

export interface Options extends File.Settings {
  /** The file, made when it is not there; `:memory:` for a store that is gone when it is closed. */
  readonly filename: string
  readonly registry: Registry.Registry
  /** IANA name of the zone in which days begin; the plan's own when absent. */
  readonly zone?: string
  /** Only read, and change nothing in the file, not even its layout. */
  readonly readonly?: boolean
  /**
   * When the file is written anew after somebody was erased, so that nothing of them is left on the disk: before `erase` returns, or
   * once, when the store is closed – for erasing many at a time. A store that dies before does it when it is opened again.
   */
  readonly rewriteOn?: "erase" | "close"
}

/** Changes that the feed puts together at once; one may hold a whole batch of rows. */
const pageSize = 16

/** Brings the file up to what is installed, and gives what it holds. */
const prepare = Effect.fnUntraced(function* (
  attempt: Attempt,
  file: File.File,
  { registry, isReadonly }: { readonly registry: Registry.Registry; readonly isReadonly: boolean }
) {
  const { filename } = file
  const connection = yield* File.connect(attempt, "open", file)
  const needed = yield* attempt("open", () => migrate.plan(connection, filename, registry))
  if (isReadonly) {
    yield* attempt("open", () => {
      if (needed.isNew) throw unavailable(notThere(filename))
      if (needed.needed.length > 0) throw unavailable(behind(filename, needed.needed))
    })
  } else if (needed.isNew || needed.needed.length > 0) {
    // Planned again when it is this store's turn: another one may have been faster.
    const change = attempt("open", async () => (await migrate.plan(connection, filename, registry)).run())
    yield* file.turn.withPermits(1)(File.transaction(attempt, "open", connection, change))
  }
  return yield* attempt("open", () => migrate.shapes(connection))
})

const make = Effect.fnUntraced(function* (options: Options) {
  const { registry, rewriteOn = "erase", zone } = options
  const attempt = attemptOn(options.filename)
  const file = yield* File.open(attempt, options)
  const isOnDisk = options.filename !== File.memory
  const isReadonly = file.isReadonly || options.readonly === true
  const shapes = yield* Effect.scoped(prepare(attempt, file, { registry, isReadonly }))
  const checked = Write.checksOf(registry)
  if (!isReadonly && isOnDisk) {
    const clean = file.turn.withPermits(1)(attempt("open", () => rewrite.ifAsked(file)))
    // Somebody was erased, and the process ended before the file was written anew.
    yield* clean
    if (rewriteOn === "close") yield* Effect.addFinalizer(() => Effect.ignore(clean))
  }

  const shapeOf = (id: string): Shape => {
    const shape = shapes.get(id)
    if (shape === undefined || !registry.collections.has(id)) throw new UnknownCollection({ collection: id })
    return shape
  }

  const { ask, onSnapshot, writing } = Access.make(attempt, file, isReadonly)

  const write: Store["Service"]["write"] = (incoming) =>
    writing(
      "write",
      Effect.fnUntraced(function* (connection) {
        const interrupt = () => connection.interrupt()
        const by = yield* Author
        const one = yield* attempt("write", () => Write.begin(connection, { registry, checked }))
        yield* Stream.runForEach(incoming, (changes) => attempt("write", () => one.add(changes), interrupt))
        const now = yield* Clock.currentTimeMillis
        return yield* attempt("write", () => one.finish(by, now), interrupt)
      })
    )

  const stream = (id: string, known?: number): Stream.Stream<ReadonlyArray<Row.AnyRow>, StoreError> =>
    Stream.unwrap(
      Effect.gen(function* () {
        const of = yield* attempt("stream", () => shapeOf(id))
        const connection = yield* File.connect(attempt, "stream", file)
        const reading = batches(connection, of, { known, isOrdered: true })
        const next = attempt(
          "stream",
          async () => {
            const batch = await reading.next()
            return batch.done ? undefined : ([batch.value, undefined] as const)
          },
          () => connection.interrupt()
        )
        yield* Effect.addFinalizer(() => Effect.promise(() => reading.return()))
        return Stream.unfold(undefined, () => next)
      })
    )

  const changes = (after: number): Stream.Stream<Recorded, StoreError> => {
    const page = (from: number): Effect.Effect<readonly [ReadonlyArray<Recorded>, number], StoreError> =>
      Effect.suspend(() => {
        // Taken before looking: what is written in between is not missed.
        const announced = file.announced()
        return Effect.flatMap(
          onSnapshot("changes", (connection) => feed.page(connection, shapes, from, pageSize)),
          (found) =>
            found.length > 0
              ? Effect.succeed([found, found.at(-1)?.sequence ?? from] as const)
              : Effect.andThen(Deferred.await(announced), page(from))
        )
      })
    return Stream.flattenIterable(Stream.unfold(after, page))
  }

  const reading = (known: number | undefined) => ({ registry, shapes, zone, known })

  return Store.of({
    write,
    get: (id, key, on) =>
      ask("get", async (connection) => {
        const of = shapeOf(id)
        return await find(connection, of, of.kind, key, on)
      }),
    stream,
    evaluate: (plan, known) =>
      onSnapshot("evaluate", async (connection) => {
        const facts = file.facts(await Entries.last(connection))
        return await answer(connection, plan, { ...reading(known), facts })
      }),
    evidence: (plan, queries, known) =>
      onSnapshot("evidence", async (connection) => {
        const dataset = await load(connection, plan, reading(known), true)
        return queries.map((query) => evidence(plan, dataset, query))
      }),
    changes: (after = 0) => changes(after),
    sequence: (at) => ask("sequence", (connection) => Entries.last(connection, at)),
    history: (id, key) => onSnapshot("history", async (connection) => await revisions(connection, shapeOf(id), key)),
    erase: Effect.fnUntraced(function* (id, key) {
      const by = yield* Author
      const now = yield* Clock.currentTimeMillis
      const erased = yield* pseudonym
      const body = (connection: DuckDBConnection) =>
        attempt("erase", async () => {
          const isThere = await erase(connection, registry, shapeOf(id), { id: key, by, now, erased })
          if (isThere && isOnDisk) await rewrite.ask(connection)
          return isThere
        })
      const after = (isThere: boolean) =>
        isThere && isOnDisk && rewriteOn === "erase" ? attempt("erase", () => rewrite.rewrite(file)) : Effect.void
      return (yield* writing("erase", body, after)) ? erased : undefined
    })
  })
})

/**
 * A store in a file; closed with the layer's scope. Fails with `StoreError` when the file cannot be opened or brought up to date.
 *
 *   program.pipe(Effect.provide(DuckdbStore.layer({ filename: "community.duckdb", registry })))
 */
export const layer = (options: Options): Layer.Layer<Store, StoreError> => Layer.effect(Store, make(options))

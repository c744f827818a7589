/** The operations of the Store port on tables or views that are there. */
import type { DuckDBConnection } from "@duckdb/node-api"
import {
  Author,
  evidence,
  pseudonyms,
  type Recorded,
  type Registry,
  type Row,
  Store,
  type StoreError,
  UnknownCollection
} from "@shequ/core"
import { type Evaluate, forEvidence, keeper, type Months, type Shape } from "@shequ/storage-sql"
import { Clock, Deferred, Effect, Stream } from "effect"
import * as Access from "./Access.ts"
import { answer } from "./answer.ts"
import * as Entries from "./Entries.ts"
import { erase } from "./erase.ts"
import * as File from "./File.ts"
import type { Attempt } from "./failure.ts"
import * as feed from "./feed.ts"
import { load } from "./load.ts"
import { batches, find } from "./read.ts"
import { revisions } from "./revisions.ts"
import * as rewrite from "./rewrite.ts"
import * as Write from "./Write.ts"
import type { Trouble } from "./words.ts"

export interface Options {
  readonly registry: Registry.Registry
  readonly zone: string | undefined
  /** Why nothing is written, if so. */
  readonly refusal: Trouble | undefined
  readonly months?: Months
  /** Who evaluates plans. */
  readonly by: Evaluate
}

/** Changes that the feed puts together at once; one may hold a whole batch of rows. */
const pageSize = 16

export const make = (
  attempt: Attempt,
  file: File.File,
  shapes: ReadonlyMap<string, Shape>,
  { by, months, refusal, registry, zone }: Options
): Store["Service"] => {
  const checked = Write.checksOf(registry)
  const isOnDisk = file.filename !== File.memory
  const shapeOf = (id: string): Shape => {
    const shape = shapes.get(id)
    if (shape === undefined || !registry.collections.has(id)) throw new UnknownCollection({ collection: id })
    return shape
  }

  const keeping = keeper()
  const { ask, onSnapshot, writing } = Access.make(attempt, file, refusal, keeping.forget)

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

  const reading = (known: number | undefined) => ({ registry, shapes, zone, known, months })

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
        const kept = keeping.at(await Entries.latest(connection), known)
        return await answer(connection, plan, reading(known), kept, by)
      }).pipe(
        Effect.tap(({ told }) => Effect.logDebug("evaluate", told)),
        Effect.map(({ table }) => table)
      ),
    evidence: (plan, queries, known) =>
      onSnapshot("evidence", async (connection) => {
        const dataset = await load(connection, plan, reading(known), forEvidence(registry, plan))
        return queries.map((query) => evidence(plan, dataset, query))
      }),
    changes: (after = 0) => changes(after),
    sequence: (at) => ask("sequence", (connection) => Entries.last(connection, at)),
    history: (id, key) => onSnapshot("history", async (connection) => await revisions(connection, shapeOf(id), key)),
    erase: Effect.fnUntraced(function* (id, keys) {
      const by = yield* Author
      const now = yield* Clock.currentTimeMillis
      const others = yield* pseudonyms(keys)
      const body = (connection: DuckDBConnection) =>
        attempt(
          "erase",
          async () => {
            const erased = await erase(connection, file.filename, registry, shapeOf(id), {
              pseudonyms: others,
              by,
              now
            })
            if (erased.size > 0 && isOnDisk) await rewrite.ask(connection)
            return erased
          },
          () => connection.interrupt()
        )
      const after = (erased: ReadonlyMap<string, string>) =>
        erased.size > 0 && isOnDisk ? attempt("erase", () => rewrite.rewrite(file)) : Effect.void
      return yield* writing("erase", body, after)
    })
  })
}

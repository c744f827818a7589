/**
 * The Store port in Postgres: for several processes, and for several communities on one server, kept apart by row-level security.
 * One table per collection with a column per field, so that the database can also be read with anything that speaks SQL.
 */
import "effect/schema/SchemaJITCompiler/enable"
import { Author, evidence, type Registry, Store, StoreError, UnknownCollection } from "@shequ/core"
import {
  type Evaluate,
  forEvidence,
  fresh,
  keeper,
  postgres,
  postgresApart,
  remembered,
  shape
} from "@shequ/storage-sql"
import { Effect, Layer, Semaphore, Stream } from "effect"
import { answer } from "./answer.ts"
import { erase } from "./erase.ts"
import { attemptAt, retrying, unavailable } from "./failure.ts"
import type { Partitions } from "./Layout.ts"
import * as Listener from "./Listener.ts"
import * as Log from "./Log.ts"
import { load } from "./load.ts"
import * as meta from "./meta.ts"
import { opening } from "./opening.ts"
import type { Grant } from "./roles.ts"
import { batches } from "./rows.ts"
import * as Server from "./Server.ts"
import { everyone, lockCommunity, open, type Session } from "./Session.ts"
import { get, revisions } from "./versions.ts"
import * as Writer from "./Writer.ts"
import { everyCommunity } from "./words.ts"

export interface Options extends Server.Options {
  readonly registry: Registry.Registry
  /**
   * Whose rows these are. Several communities keep to themselves in one schema, each under a role of its own (`setup`). `*` reads
   * all that the role may see, as a district does, and writes nothing. Default: the one community of the schema.
   */
  readonly community?: string
  /** IANA name of the zone in which days begin; the plan's own when absent. */
  readonly zone?: string
  /**
   * Who evaluates plans: SQL, or the engine of the core over columns that are loaded and kept in memory until the store changes (about
   * half a gigabyte for a million rows). Default: `quicker`, whoever is expected to be, plan by plan, and the database beyond two
   * million rows; of all communities together always the database. The figures are the same.
   */
  readonly evaluate?: Evaluate
  /** How the tables of a new schema are divided. Default: `none`. */
  readonly partitions?: Partitions
}

const nowhere = { server: "", database: "", user: "", schema: "" }

const make = Effect.fnUntraced(function* (options: Options) {
  const { registry, zone } = options
  const community = options.community ?? ""
  const server = yield* attemptAt(nowhere)("open", () => Server.server(options))
  const attempt = attemptAt(server.where)
  const { schema } = server.where
  const readers = yield* Server.pool(server, options.connections ?? 8)
  const writers = yield* Server.pool(server, 1)
  const partitions = yield* opening(server, writers, { registry, community, partitions: options.partitions })
  // The parts of all communities may lie on several servers.
  const dialect = community === everyone && partitions !== "none" ? postgresApart : postgres
  const topic = Listener.topic(schema, community)
  const listener = yield* Listener.make(server, topic)
  const writer = Writer.make(registry, attempt, partitions)
  const turn = Semaphore.makeUnsafe(1)
  const keeping = keeper()
  // Of all communities nothing is kept, and their rows may lie on other servers.
  const { evaluate: wanted = "quicker" } = options
  const evaluate = community === everyone && wanted === "quicker" ? "database" : wanted

  const collectionOf = (id: string) => {
    const collection = registry.collections.get(id)
    if (collection === undefined) throw new UnknownCollection({ collection: id })
    return collection
  }

  /** Of a collection that is not installed any more, the schema remembers what is needed to read it. */
  const shapeOf = Effect.fnUntraced(function* (session: Session, id: string) {
    const collection = registry.collections.get(id)
    if (collection !== undefined) return shape(collection)
    const known = (yield* meta.read(session)).collections.get(id)
    return known === undefined ? shape(yield* attempt("changes", () => collectionOf(id))) : remembered(id, known)
  })
  const page = Log.page(shapeOf)

  const ofOne = (operation: string): Effect.Effect<void, StoreError> =>
    community === everyone
      ? Effect.fail(new StoreError({ operation, reason: unavailable(everyCommunity(operation)) }))
      : Effect.void

  const reading = <A>(operation: string, body: (session: Session) => Effect.Effect<A, StoreError>) =>
    retrying(Effect.scoped(Effect.flatMap(open(server, readers, operation, "read", community), body)))

  /** Alone in the community; any failure or interruption of the body takes everything back. */
  const writing = <A, E, R>(
    operation: string,
    body: (session: Session, last: Log.Last) => Effect.Effect<A, E, R>
  ): Effect.Effect<A, E | StoreError, R> => {
    const run = Effect.gen(function* () {
      yield* ofOne(operation)
      const session = yield* open(server, writers, operation, "write", community)
      yield* lockCommunity(session, server, community)
      const last = yield* Log.last(session)
      const result = yield* body(session, last)
      yield* Listener.notify(session, topic)
      // Whether a commit that was interrupted took place nobody could tell.
      yield* Effect.uninterruptible(session.ask("COMMIT"))
      keeping.forget()
      yield* listener.announce
      return result
    })
    return turn.withPermits(1)(Effect.scoped(run)) as Effect.Effect<A, E | StoreError, R>
  }

  const after = (sequence: number) =>
    Effect.gen(function* () {
      yield* ofOne("changes")
      for (;;) {
        const more = yield* listener.more
        const found = yield* reading("changes", (session) => page(session, sequence))
        if (found.length > 0) return [found, found.at(-1)?.sequence ?? sequence] as const
        yield* more
      }
    })

  const known = (operation: string, sequence: number | undefined) =>
    sequence === undefined ? Effect.void : ofOne(operation)

  /** What is kept of the store as of its last change; of all communities together there is no last change. */
  const keptOf = (session: Session, known: number | undefined) =>
    community === everyone ? Effect.sync(fresh) : Effect.map(Log.last(session), (last) => keeping.at(last, known))

  return Store.of({
    write: (incoming) =>
      Effect.flatMap(Author, (by) =>
        writing("write", (session, last) => {
          const { add, finish } = writer.begin(session, last, by)
          return Effect.andThen(Stream.runForEach(incoming, add), finish)
        })
      ),
    erase: (id, keys) =>
      writing("erase", (session, last) =>
        erase({ session, where: server.where, attempt, registry, writer, last }, id, keys)
      ),
    get: (id, key, on) =>
      Effect.flatMap(
        attempt("get", () => collectionOf(id)),
        (collection) => reading("get", (session) => get(session, shape(collection), key, on, community))
      ),
    stream: (id, sequence) =>
      Stream.unwrap(
        Effect.gen(function* () {
          const collection = yield* attempt("stream", () => collectionOf(id))
          yield* known("stream", sequence)
          const session = yield* open(server, readers, "stream", "read", community)
          return batches(session, shape(collection), community, sequence)
        })
      ),
    evaluate: (plan, sequence) =>
      Effect.andThen(
        known("evaluate", sequence),
        reading("evaluate", (session) =>
          Effect.flatMap(keptOf(session, sequence), (kept) => {
            const question = { registry, dialect, community, zone, known: sequence }
            return answer(session, attempt, plan, question, kept, evaluate)
          })
        )
      ),
    evidence: (plan, queries, sequence) =>
      Effect.andThen(
        known("evidence", sequence),
        reading("evidence", (session) =>
          load(session, plan, { registry, community, zone, known: sequence }, forEvidence(registry, plan)).pipe(
            Effect.flatMap((dataset) =>
              attempt("evidence", () => queries.map((query) => evidence(plan, dataset, query)))
            )
          )
        )
      ),
    changes: (sequence = 0) => Stream.flattenIterable(Stream.unfold(sequence, after)),
    sequence: (at) =>
      Effect.andThen(
        ofOne("sequence"),
        reading("sequence", (session) =>
          at === undefined ? Effect.map(Log.last(session), (last) => last.sequence) : Log.lastAt(session, at)
        )
      ),
    history: (id, key) =>
      Effect.gen(function* () {
        const collection = yield* attempt("history", () => collectionOf(id))
        yield* ofOne("history")
        return yield* reading("history", (session) => revisions(session, shape(collection), key))
      })
  })
})

/**
 * A store in a schema of a database; its connections are closed with the layer's scope. Fails with `StoreError` when the server
 * does not let it in, or the schema cannot be brought up to date.
 *
 *   program.pipe(Effect.provide(PostgresStore.layer({ url: "postgres://clerk:secret@db/city", registry })))
 */
export const layer = (options: Options): Layer.Layer<Store, StoreError> => Layer.effect(Store, make(options))

export interface Setup extends Omit<Options, "zone"> {
  /** Roles that are let in, beside those that are already. */
  readonly grants?: ReadonlyArray<Grant>
}

/**
 * Makes the schema or brings it up to date, and lets roles in, as the schema's owner: a DBA, or a deployment. Those roles then open
 * the store of their community with rights on its rows and nothing else.
 *
 *   PostgresStore.setup({ url: ownersUrl, registry, grants: [{ role: "sunny_lane", community: "sunny-lane" }] })
 */
export const setup = (options: Setup): Effect.Effect<void, StoreError> =>
  Effect.scoped(
    Effect.gen(function* () {
      const server = yield* attemptAt(nowhere)("open", () => Server.server(options))
      const pool = yield* Server.pool(server, 1)
      // The owner himself reads and writes nothing.
      yield* opening(server, pool, { ...options, community: everyone, partitions: options.partitions })
    })
  )

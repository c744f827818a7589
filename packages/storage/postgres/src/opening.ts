/** Opens a schema: brings it up to what is installed where the role may, and sees that the role may use the community. */
import { type Registry, StoreError } from "@shequ/core"
import { Effect } from "effect"
import type pg from "pg"
import { unavailable } from "./failure.ts"
import type { Partitions } from "./Layout.ts"
import * as migrate from "./migrate.ts"
import type { Server } from "./Server.ts"
import { everyone, open, type Session } from "./Session.ts"
import { behind, notGranted, type Trouble } from "./words.ts"

export interface Opening {
  readonly registry: Registry.Registry
  readonly community: string
  readonly partitions: Partitions | undefined
}

const refuse = (trouble: Trouble): Effect.Effect<never, StoreError> =>
  Effect.fail(new StoreError({ operation: "open", reason: unavailable(trouble) }))

/** Whether the role may change tables of the schema; of one that is not there yet, nobody knows. */
const isOwner = (session: Session, schema: string): Effect.Effect<boolean, StoreError> =>
  Effect.map(
    session.ask(`SELECT pg_has_role("nspowner", 'USAGE') FROM pg_namespace WHERE "nspname" = $1`, [schema]),
    ([found]) => found?.[0] !== false
  )

/** Owners admit themselves; everybody else is admitted by them. */
const admit = Effect.fnUntraced(function* (session: Session, { where }: Server, community: string, owns: boolean) {
  const [granted] = yield* session.ask(
    `SELECT EXISTS (SELECT FROM "shequ_tenant" WHERE "role" = current_user AND "community" = $1)`,
    [community]
  )
  if (granted?.[0] === true) return
  if (!owns) return yield* refuse(notGranted(where, community))
  if (community === everyone) return
  yield* session.ask(`INSERT INTO "shequ_tenant" VALUES (current_user, $1, 'write') ON CONFLICT DO NOTHING`, [
    community
  ])
})

export const opening = Effect.fnUntraced(function* (
  server: Server,
  pool: pg.Pool,
  { community, partitions, registry }: Opening
) {
  const { schema } = server.where
  const attempt = Effect.fnUntraced(function* (isAlone: boolean) {
    const session = yield* open(server, pool, "open", "open", community)
    if (isAlone) yield* session.ask("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [JSON.stringify([schema])])
    const owns = yield* isOwner(session, schema)
    const migration = yield* migrate.plan(session, server.where, { registry, partitions, isOwner: owns })
    if (migration.needed.length > 0 || migration.isNew) {
      if (!owns) return yield* refuse(behind(server.where, migration.needed))
      // Planned again when nobody else is at it.
      if (!isAlone) return undefined
      yield* migration.run
    }
    yield* admit(session, server, community, owns)
    yield* session.ask("COMMIT")
    return migration.partitions
  })
  const found = (yield* Effect.scoped(attempt(false))) ?? (yield* Effect.scoped(attempt(true)))
  // What every later transaction asks, asked once in time for an answer.
  yield* Effect.scoped(open(server, pool, "open", "read", community))
  return found ?? "none"
})

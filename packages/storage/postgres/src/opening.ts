/** Opens a schema: brings it up to what is installed where the role may, and sees that the role may use the community. */
import { type Registry, StoreError } from "@shequ/core"
import { Effect } from "effect"
import type pg from "pg"
import { attemptAt, retrying, unavailable } from "./failure.ts"
import type { Partitions } from "./Layout.ts"
import * as migrate from "./migrate.ts"
import { admit, admitted, type Grant } from "./roles.ts"
import type { Server } from "./Server.ts"
import { everyone, lockSchema, open, type Session } from "./Session.ts"
import { behind, notGranted, type Trouble } from "./words.ts"

export interface Opening {
  readonly registry: Registry.Registry
  readonly community: string
  readonly partitions: Partitions | undefined
  /** Who is to be let in. */
  readonly grants?: ReadonlyArray<Grant> | undefined
}

const refuse = (trouble: Trouble): Effect.Effect<never, StoreError> =>
  Effect.fail(new StoreError({ operation: "open", reason: unavailable(trouble) }))

/** Whether the role may change tables of the schema; of one that is not there yet, nobody knows. */
const isOwner = (session: Session, schema: string): Effect.Effect<boolean, StoreError> =>
  Effect.map(
    session.ask(`SELECT pg_has_role("nspowner", 'USAGE') FROM pg_namespace WHERE "nspname" = $1`, [schema]),
    ([found]) => found?.[0] !== false
  )

/** Owners let themselves in; everybody else is let in by them. */
const enter = Effect.fnUntraced(function* (session: Session, { where }: Server, community: string, owns: boolean) {
  const [found] = yield* session.ask(
    `SELECT current_user, EXISTS (SELECT FROM "shequ_tenant" WHERE "role" = current_user AND "community" = $1)`,
    [community]
  )
  const isIn = found?.[1] === true
  if (!isIn && !owns) return yield* refuse(notGranted(where, community))
  return isIn || community === everyone ? undefined : ({ role: String(found?.[0]), community } satisfies Grant)
})

/** Gives how the tables are divided. */
export const opening = Effect.fnUntraced(function* (
  server: Server,
  pool: pg.Pool,
  { community, grants = [], partitions, registry }: Opening
) {
  const { schema } = server.where
  const attempt = Effect.fnUntraced(function* (isAlone: boolean) {
    const session = yield* open(server, pool, "open", "open", community)
    if (isAlone) yield* lockSchema(session, server)
    const owns = yield* isOwner(session, schema)
    const migration = yield* migrate.plan(session, attemptAt(server.where), server.where, {
      registry,
      partitions,
      isOwner: owns
    })
    const { isCurrent, isNew, needed } = migration
    if (!owns && (isNew || needed.length > 0)) return yield* refuse(behind(server.where, needed))
    const isBehind = owns && !isCurrent
    // Planned again when nobody else is at it.
    if (!isAlone && (isBehind || grants.length > 0)) return undefined
    if (isBehind) yield* migration.run
    const own = yield* enter(session, server, community, owns)
    if (own !== undefined && !isAlone) return undefined
    const all = [...grants, ...(own === undefined ? [] : [own]), ...(isBehind ? yield* admitted(session) : [])]
    if (all.length > 0) yield* admit(session, schema, migration.partitions, registry, all)
    yield* session.ask("COMMIT")
    return migration.partitions
  })
  const divided = (yield* Effect.scoped(attempt(false))) ?? (yield* retrying(Effect.scoped(attempt(true)))) ?? "none"
  // What every later transaction asks, asked once in time for an answer.
  yield* Effect.scoped(open(server, pool, "open", "read", community))
  return divided
})

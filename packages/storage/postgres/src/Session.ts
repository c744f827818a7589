/** One transaction on one connection: statements run in order, are cancelled on interruption, and end with the scope. */

import { StoreError } from "@shequ/core"
import { quote } from "@shequ/storage-sql"
import { Effect, type Scope } from "effect"
import pg from "pg"
import type { Stored } from "./columns.ts"
import { failWith, unavailable } from "./failure.ts"
import type { Server } from "./Server.ts"
import { otherCommunities } from "./words.ts"

export type Values = ReadonlyArray<Stored>

export interface Session {
  readonly ask: (sql: string, values?: ReadonlyArray<unknown>) => Effect.Effect<ReadonlyArray<Values>, StoreError>
  /** Several statements without values, in one piece. */
  readonly run: (sql: string) => Effect.Effect<void, StoreError>
}

/** Whose rows a session sees: of one community, or of all that the role may see. */
export const everyone = "*"

interface Held {
  readonly client: pg.PoolClient
  /** What runs now. */
  running: Promise<void> | undefined
  isBroken: boolean
}

/** Asks the server on another connection to give up what runs on this one, and waits until it did. */
const cancel = async ({ config }: Server, held: Held): Promise<void> => {
  const { running } = held
  if (running === undefined) return
  const other = new pg.Client(config)
  other.on("error", () => {})
  try {
    await other.connect()
    await other.query("SELECT pg_cancel_backend($1)", [(held.client as unknown as { processID: number }).processID])
    await running
  } catch {
    held.isBroken = true
  } finally {
    await other.end().catch(() => {})
  }
}

const sessionOf = (server: Server, operation: string, held: Held): Session => {
  const send = <A>(query: () => Promise<A>): Effect.Effect<A, StoreError> =>
    Effect.callback((resume) => {
      held.running = query().then(
        (result) => {
          held.running = undefined
          resume(Effect.succeed(result))
        },
        (cause: unknown) => {
          held.running = undefined
          resume(failWith(server.where, operation, cause))
        }
      )
      return Effect.promise(() => cancel(server, held))
    })
  return {
    ask: (sql, values = []) =>
      Effect.map(
        send(() => held.client.query({ text: sql, values: [...values], rowMode: "array" })),
        ({ rows }) => rows as unknown as ReadonlyArray<Values>
      ),
    run: (sql) => Effect.asVoid(send(() => held.client.query(sql)))
  }
}

const connect = (server: Server, pool: pg.Pool, operation: string): Effect.Effect<Held, StoreError, Scope.Scope> => {
  // Without a listener the end of a connection would be the end of the process.
  const onError = (): void => {}
  return Effect.acquireRelease(
    Effect.callback<Held, StoreError>((resume) => {
      pool.connect().then(
        (client) => {
          client.on("error", onError)
          resume(Effect.succeed({ client, running: undefined, isBroken: false }))
        },
        (cause: unknown) => resume(failWith(server.where, operation, cause))
      )
    }),
    (held) =>
      Effect.promise(async () => {
        // Takes back what was not committed; says nothing where everything was.
        await held.client.query("ROLLBACK").catch(() => {
          held.isBroken = true
        })
        held.client.off("error", onError)
        held.client.release(held.isBroken)
      })
  )
}

/** Everything is set for the transaction alone, so that connections may be shared by a pooler. */
const settings = `SELECT set_config('search_path', $1, true), set_config('shequ.community', $2, true), set_config('statement_timeout', $3, true), set_config('lock_timeout', $4, true)`

/** Whether nothing but rows of the community can be seen: by row-level security, or because there are no others. */
const isApart = (schema: string): string =>
  `$2 = '${everyone}' OR row_security_active($5) OR NOT EXISTS (SELECT FROM ${quote(schema)}."shequ_tenant" WHERE "community" NOT IN ($2, '${everyone}'))`

const plans = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"]

const begin = (mode: "read" | "write" | "open"): string =>
  mode === "read" ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN"

/**
 * Begins a transaction that ends with the scope, rolled back unless it said `COMMIT`. `read` is one snapshot; `write` sees what
 * was committed before each statement; `open` looks at a schema that may not be there yet.
 */
export const open = Effect.fnUntraced(function* (
  server: Server,
  pool: pg.Pool,
  operation: string,
  mode: "read" | "write" | "open",
  community: string
) {
  const held = yield* connect(server, pool, operation)
  const session = sessionOf(server, operation, held)
  const { schema } = server.where
  yield* session.ask(begin(mode))
  const timeout = mode === "read" ? server.statementTimeout : 0
  // What a write asks is found by key; of a table that is being filled the server has no statistics to see that.
  const byKey = mode === "write" ? `, ${plans.map((name) => `set_config('${name}', 'off', true)`).join(", ")}` : ""
  // `open` asks when it knows that the tables are there.
  const apart = mode === "open" ? "$5::text IS NOT NULL" : isApart(schema)
  const [found] = yield* session.ask(`${settings}${byKey}, ${apart}`, [
    `${quote(schema)}, pg_temp`,
    community,
    String(timeout),
    String(server.waitForLock),
    `${quote(schema)}."shequ_log"`
  ])
  if (found?.at(-1) !== true) {
    const reason = unavailable(otherCommunities(server.where, community))
    return yield* new StoreError({ operation, reason })
  }
  return session
})

const lock = (session: Session, name: "pg_advisory_xact_lock" | "pg_advisory_xact_lock_shared", of: unknown) =>
  session.ask(`SELECT ${name}(hashtextextended($1, 0))`, [JSON.stringify(of)])

/** Waits until this transaction alone writes to the community, and nobody changes the schema; numbers follow commits then. */
export const lockCommunity = (session: Session, { where }: Server, community: string) =>
  Effect.andThen(
    lock(session, "pg_advisory_xact_lock_shared", [where.schema]),
    lock(session, "pg_advisory_xact_lock", [where.schema, community])
  )

/** Waits until nobody writes to the schema. */
export const lockSchema = (session: Session, { where }: Server) =>
  lock(session, "pg_advisory_xact_lock", [where.schema])

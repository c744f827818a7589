/** Wakes those who wait for changes: by the server's notifications, and by looking now and then in case one was lost. */

import { createHash } from "node:crypto"
import { quote } from "@shequ/storage-sql"
import { Deferred, Effect, type Scope } from "effect"
import pg from "pg"
import type { Server } from "./Server.ts"
import type { Session } from "./Session.ts"

/** A notification tells nothing but that there is more: whoever listens may be of another community. */
export interface Topic {
  readonly channel: string
  readonly payload: string
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24)

export const topic = (schema: string, community: string): Topic => ({
  channel: `shequ_${digest(schema)}`,
  payload: digest(JSON.stringify([schema, community]))
})

/** Tells it, when the transaction is committed. */
export const notify = (session: Session, { channel, payload }: Topic) =>
  session.ask("SELECT pg_notify($1, $2)", [channel, payload])

const poll = "2 seconds"
const pause = "500 millis"

export interface Listener {
  /** Tells those who wait that there may be more. */
  readonly announce: Effect.Effect<void>
  /** Taken before looking: what is written after it is not missed. */
  readonly more: Effect.Effect<Effect.Effect<void>>
}

/** Listens until the connection ends. */
const listen = (server: Server, { channel, payload }: Topic, announce: () => void): Effect.Effect<void> =>
  Effect.callback((resume) => {
    const client = new pg.Client(server.config)
    const end = (): void => resume(Effect.void)
    client.on("error", end)
    client.on("end", end)
    client.on("notification", (message) => {
      if (message.payload === payload) announce()
    })
    client
      .connect()
      .then(() => client.query(`LISTEN ${quote(channel)}`))
      // Of what was written before, nobody told.
      .then(announce, end)
    return Effect.promise(() => client.end().catch(() => {}))
  })

/** Connects when somebody waits for the first time, and again whenever the connection was lost. */
export const make = Effect.fnUntraced(function* (server: Server, of: Topic) {
  const scope = yield* Effect.scope
  let waiting = Deferred.makeUnsafe<void>()
  const announce = (): void => {
    const done = waiting
    waiting = Deferred.makeUnsafe<void>()
    Deferred.doneUnsafe(done, Effect.void)
  }
  const forever = Effect.forever(Effect.andThen(listen(server, of, announce), Effect.sleep(pause)))
  const started = yield* Effect.cached(Effect.forkIn(forever, scope as Scope.Scope))
  return {
    announce: Effect.sync(announce),
    more: Effect.map(started, () => {
      const next = waiting
      return Effect.race(Deferred.await(next), Effect.sleep(poll))
    })
  } satisfies Listener
})

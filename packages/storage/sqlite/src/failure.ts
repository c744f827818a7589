/** Turns what SQLite and the store's own code throw into the Store port's errors. */
import { reasonOf, StoreError, Unavailable } from "@shequ/core"
import Database from "better-sqlite3"
import { Duration, Effect } from "effect"
import { type Trouble, troubles } from "./words.ts"

export const unavailable = (trouble: Trouble, cause?: unknown): Unavailable =>
  new Unavailable({ ...trouble, ...(cause === undefined ? {} : { cause }) })

const isBusy = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && cause.code.startsWith("SQLITE_BUSY")

const reasonIn = (filename: string, cause: unknown): StoreError["reason"] | undefined => {
  if (!(cause instanceof Database.SqliteError)) return reasonOf(cause)
  const found = troubles.find(([code]) => cause.code.startsWith(code))
  return found === undefined ? undefined : unavailable(found[1](filename), cause)
}

const failing = (filename: string, operation: string, cause: unknown): Effect.Effect<never, StoreError> => {
  const reason = reasonIn(filename, cause)
  return reason === undefined ? Effect.die(cause) : Effect.fail(new StoreError({ operation, reason }))
}

/** Runs synchronous work on the database; what it throws becomes a `StoreError`, or a defect if nobody foresaw it. */
export type Attempt = <A>(operation: string, body: () => A) => Effect.Effect<A, StoreError>

export const attemptOn =
  (filename: string): Attempt =>
  (operation, body) =>
    Effect.suspend(() => {
      try {
        return Effect.succeed(body())
      } catch (cause) {
        return failing(filename, operation, cause)
      }
    })

/** The same for work that takes its time. */
export const attemptPromise = <A>(
  filename: string,
  operation: string,
  body: () => Promise<A>
): Effect.Effect<A, StoreError> =>
  Effect.catch(Effect.tryPromise({ try: body, catch: (cause) => ({ cause }) }), ({ cause }) =>
    failing(filename, operation, cause)
  )

/** How long the driver itself may block on a lock, and with it everything else in this process. */
export const driverTimeout = 20

export interface Patience {
  readonly time: Duration.Duration
  /** Makes waiting interruptible where the work itself is not. */
  readonly restore?: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
}

/**
 * Where another process is in the way, tries again for a while, without blocking this one. Only for work that can be done again
 * from its beginning: one statement, or the first of a transaction.
 */
export const patiently =
  (attempt: Attempt, { restore = (effect) => effect, time }: Patience): Attempt =>
  (operation, body) =>
    Effect.gen(function* () {
      let waited = 0
      let pause = 2
      while (true) {
        const mayWait = waited <= Duration.toMillis(time)
        const done = yield* attempt(operation, () => {
          try {
            return { value: body() }
          } catch (error) {
            if (mayWait && isBusy(error)) return undefined
            throw error
          }
        })
        if (done !== undefined) return done.value
        yield* restore(Effect.sleep(pause))
        waited += pause + driverTimeout
        pause = Math.min(pause * 2, 100)
      }
    })

/** Turns what SQLite and the store's own code throw into the Store port's errors. */
import { reasonOf, StoreError, Unavailable } from "@shequ/core"
import Database from "better-sqlite3"
import { Effect } from "effect"
import { type Trouble, troubles } from "./words.ts"

export const unavailable = (trouble: Trouble, cause?: unknown): Unavailable =>
  new Unavailable({ ...trouble, ...(cause === undefined ? {} : { cause }) })

export const isBusy = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && cause.code.startsWith("SQLITE_BUSY")

const reasonIn = (filename: string, cause: unknown): StoreError["reason"] | undefined => {
  if (!(cause instanceof Database.SqliteError)) return reasonOf(cause)
  const found = troubles.find(([code]) => cause.code.startsWith(code))
  return found === undefined ? undefined : unavailable(found[1](filename), cause)
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
        const reason = reasonIn(filename, cause)
        return reason === undefined ? Effect.die(cause) : Effect.fail(new StoreError({ operation, reason }))
      }
    })

/** Turns what DuckDB and the store's own code throw into the Store port's errors. */
import { reasonOf, StoreError, Unavailable } from "@shequ/core"
import { Effect } from "effect"
import { type Trouble, troubles } from "./words.ts"

/** What the driver says when a value did not fit names the value, which may be a person's. */
const tells = (cause: unknown): boolean =>
  cause instanceof Error && /^(?:Conversion|Constraint|Invalid Input|Out of Range)/.test(cause.message)

export const unavailable = (trouble: Trouble, cause?: unknown): Unavailable =>
  new Unavailable({ ...trouble, ...(cause === undefined || tells(cause) ? {} : { cause }) })

const reasonIn = (filename: string, cause: unknown): StoreError["reason"] | undefined => {
  const own = reasonOf(cause)
  if (own !== undefined || !(cause instanceof Error)) return own
  const found = troubles.find(([words]) => words.test(cause.message))
  // Of a folder of files, the one that is meant.
  const [, named = filename] = /["']([^"']+\.parquet)["']/.exec(cause.message) ?? []
  return found === undefined ? undefined : unavailable(found[1](named, cause.message), cause)
}

/**
 * Runs work on the database; what it throws becomes a `StoreError`, or a defect if nobody foresaw it. An interruption calls
 * `interrupt` and waits until the work has ended: nothing goes on behind the store's back.
 */
export type Attempt = <A>(
  operation: string,
  body: () => A | Promise<A>,
  interrupt?: () => void
) => Effect.Effect<A, StoreError>

export const attemptOn =
  (filename: string): Attempt =>
  (operation, body, interrupt) =>
    Effect.callback((resume) => {
      const ended = (async () => await body())().then(
        (value) => resume(Effect.succeed(value)),
        (cause: unknown) => {
          const reason = reasonIn(filename, cause)
          resume(reason === undefined ? Effect.die(cause) : Effect.fail(new StoreError({ operation, reason })))
        }
      )
      return Effect.promise(() => {
        interrupt?.()
        return ended
      })
    })

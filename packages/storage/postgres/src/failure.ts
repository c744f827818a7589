/** Turns what the driver and the store's own code throw into the Store port's errors. */
import { reasonOf, State, StoreError, Unavailable, Uncomputable } from "@shequ/core"
import { Effect } from "effect"
import pg from "pg"
import { noneFree, stoppedFull, type Trouble, terminated, troubles, type Where } from "./words.ts"

/** Of the driver's error only its code goes on: its text may quote rows. */
export const unavailable = (trouble: Trouble, cause?: unknown): Unavailable => {
  const code = codeOf(cause)
  return new Unavailable({ ...trouble, ...(code === undefined ? {} : { cause: new Error(code) }) })
}

/** SQLSTATE, or the system's code such as `ECONNREFUSED`. */
export const codeOf = (cause: unknown): string | undefined => {
  const code = cause instanceof AggregateError ? codeOf(cause.errors[0]) : (cause as { readonly code?: unknown })?.code
  return typeof code === "string" ? code : undefined
}

/** A number left the 64 bits in which Postgres counts. */
const outOfRange = "22003"

const diskFull = "53100"

const reasonIn = (where: Where, cause: unknown): StoreError["reason"] | undefined => {
  const known = reasonOf(cause)
  if (known !== undefined) return known
  const code = codeOf(cause)
  if (code === outOfRange) return new Uncomputable({ problem: new State.Overflow().message })
  if (code === diskFull && (cause as pg.DatabaseError).severity === "PANIC")
    return unavailable(stoppedFull(where), cause)
  if (code !== undefined && (cause instanceof pg.DatabaseError || /^E[A-Z_]+$/.test(code))) {
    const found = troubles.find(([prefix]) => code.startsWith(prefix))
    if (found !== undefined) return unavailable(found[1](where, code), cause)
  }
  if (!(cause instanceof Error)) return undefined
  if (/timeout/i.test(cause.message)) return unavailable(noneFree(where))
  // What the driver itself says carries no code.
  if (/terminated|not queryable|connection error|Client was closed/i.test(cause.message)) {
    return unavailable(terminated(where))
  }
  return undefined
}

/** The error as the port's, or a defect if nobody foresaw it. */
export const failWith = (where: Where, operation: string, cause: unknown): Effect.Effect<never, StoreError> => {
  const reason = reasonIn(where, cause)
  return reason === undefined ? Effect.die(cause) : Effect.fail(new StoreError({ operation, reason }))
}

/** Runs what may refuse, and says in which operation. */
export type Attempt = <A>(operation: string, body: () => A) => Effect.Effect<A, StoreError>

export const attemptAt =
  (where: Where): Attempt =>
  (operation, body) =>
    Effect.suspend(() => {
      try {
        return Effect.succeed(body())
      } catch (cause) {
        return failWith(where, operation, cause)
      }
    })

/** The server ended the transaction for the sake of others, and nothing stands against doing it once more. */
const isLost = ({ reason }: StoreError): boolean =>
  reason._tag === "Unavailable" && reason.cause instanceof Error && /^40/.test(reason.cause.message)

/** Does again what was lost to a deadlock or to a change of the schema under way. */
export const retrying = <A, R>(effect: Effect.Effect<A, StoreError, R>): Effect.Effect<A, StoreError, R> =>
  Effect.retry(effect, { while: isLost, times: 5 })

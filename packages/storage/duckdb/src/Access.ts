/** How a store's operations get at the file: one statement, several of one moment, or a transaction that writes. */
import type { DuckDBConnection } from "@duckdb/node-api"
import type { StoreError } from "@shequ/core"
import { Effect } from "effect"
import * as File from "./File.ts"
import { type Attempt, unavailable } from "./failure.ts"
import type { Trouble } from "./words.ts"

type Body<A> = (connection: DuckDBConnection) => Promise<A>

export interface Access {
  /** Asks one thing of the file as it is now. */
  readonly ask: <A>(operation: string, body: Body<A>) => Effect.Effect<A, StoreError>
  /** Asks several things of the file as it is at one moment. */
  readonly onSnapshot: <A>(operation: string, body: Body<A>) => Effect.Effect<A, StoreError>
  /** Runs `body` in a transaction when it is this store's turn, and then, while it still is, `after`. */
  readonly writing: <A, E, R>(
    operation: string,
    body: (connection: DuckDBConnection) => Effect.Effect<A, E, R>,
    after?: (result: A) => Effect.Effect<void, StoreError>
  ) => Effect.Effect<A, StoreError | E, R>
}

/** `changed` is called after each write. */
export const make = (attempt: Attempt, file: File.File, refusal: Trouble | undefined, changed: () => void): Access => {
  const on = <A>(operation: string, body: Body<A>) =>
    Effect.flatMap((connection: DuckDBConnection) =>
      attempt(
        operation,
        () => body(connection),
        () => connection.interrupt()
      )
    )
  const mayWrite = (operation: string) =>
    attempt(operation, () => {
      if (refusal !== undefined) throw unavailable(refusal)
    })
  return {
    ask: (operation, body) => File.connect(attempt, operation, file).pipe(on(operation, body), Effect.scoped),
    onSnapshot: (operation, body) => File.snapshot(attempt, operation, file).pipe(on(operation, body), Effect.scoped),
    // One mask for all of it: what was kept is announced and followed by `after`, also when somebody gives up during COMMIT.
    writing: (operation, body, after = () => Effect.void) =>
      Effect.uninterruptibleMask((restore) =>
        mayWrite(operation).pipe(
          Effect.andThen(File.connect(attempt, operation, file)),
          Effect.flatMap((connection) => File.transaction(attempt, operation, connection, restore(body(connection)))),
          Effect.scoped,
          Effect.tap(() => Effect.sync(changed)),
          Effect.tap(() => Effect.sync(file.announce)),
          Effect.tap(after)
        )
      ).pipe(file.turn.withPermits(1))
  }
}

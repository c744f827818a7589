/** Connections to the database file: one that writes, and as many as are needed that read. */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { StoreError } from "@shequ/core"
import Database from "better-sqlite3"
import { Duration, Effect, type Scope } from "effect"
import { type Attempt, isBusy, unavailable } from "./failure.ts"
import { noFolder } from "./words.ts"

/**
 * - WAL: readers work while a write is under way, each on its own snapshot.
 * - synchronous = FULL: a write that was acknowledged survives a power cut, at the price of one sync per write. A write is a
 *   whole batch, so the price is small; NORMAL could forget the last writes.
 */
const pragmas = ["journal_mode = WAL", "synchronous = FULL", "cache_size = -65536", "journal_size_limit = 67108864"]

/** How long the driver itself may block on a lock, and with it everything else in this process. */
const driverTimeout = 20

const open = (filename: string, isReadonly: boolean): Database.Database => {
  if (!existsSync(dirname(filename))) throw unavailable(noFolder(dirname(filename)))
  return new Database(filename, { readonly: isReadonly, fileMustExist: isReadonly, timeout: driverTimeout })
}

const scoped = (attempt: Attempt, operation: string, make: () => Database.Database) =>
  Effect.acquireRelease(attempt(operation, make), (db) => Effect.sync(() => db.close()))

/** `:memory:` is a file of its own that is gone with the store, so that readers and the writer work side by side there too. */
export const place = (filename: string): Effect.Effect<string, never, Scope.Scope> =>
  filename !== ":memory:"
    ? Effect.succeed(filename)
    : Effect.map(
        Effect.acquireRelease(
          Effect.sync(() => mkdtempSync(join(tmpdir(), "shequ-"))),
          (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
        ),
        (folder) => join(folder, "store.sqlite")
      )

export const writer = (attempt: Attempt, filename: string): Effect.Effect<Database.Database, StoreError, Scope.Scope> =>
  scoped(attempt, "open", () => {
    const db = open(filename, false)
    try {
      // Read first: nothing is changed in a file that is not a database, or is another program's.
      db.pragma("schema_version")
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })

/** Settings of a connection that writes; the file was found to be a store, or new. */
export const prepareToWrite = (db: Database.Database): void => {
  for (const pragma of pragmas) db.pragma(pragma)
}

export const reader = (
  attempt: Attempt,
  operation: string,
  filename: string
): Effect.Effect<Database.Database, StoreError, Scope.Scope> => scoped(attempt, operation, () => open(filename, true))

/** A reader that sees the file as it is now, whatever is written later. */
export const snapshot = (
  attempt: Attempt,
  operation: string,
  filename: string
): Effect.Effect<Database.Database, StoreError, Scope.Scope> =>
  Effect.tap(reader(attempt, operation, filename), (db) =>
    attempt(operation, () => {
      db.exec("BEGIN")
      // The snapshot is taken by the first read, not by BEGIN.
      db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get()
    })
  )

/** Waits for its turn without blocking the process, and gives up after a while. */
const untilFree = Effect.fnUntraced(function* (
  tries: Effect.Effect<boolean, StoreError>,
  sleep: (milliseconds: number) => Effect.Effect<void>,
  patience: Duration.Duration
) {
  let waited = 0
  let pause = 2
  while (!(yield* tries)) {
    yield* sleep(pause)
    waited += pause + driverTimeout
    pause = Math.min(pause * 2, 100)
    if (waited > Duration.toMillis(patience)) return false
  }
  return true
})

/**
 * Runs `body` in a transaction that alone may write; any failure or interruption of it takes everything back. `begin` is not
 * interruptible, so there is never a transaction that nobody ends.
 */
export const transaction = <A, E, R>(
  db: Database.Database,
  attempt: Attempt,
  operation: string,
  patience: Duration.Duration,
  body: Effect.Effect<A, E, R>
): Effect.Effect<A, E | StoreError, R> => {
  const begin = () => db.exec("BEGIN IMMEDIATE")
  const tryBegin = attempt(operation, () => {
    try {
      begin()
      return true
    } catch (error) {
      if (isBusy(error)) return false
      throw error
    }
  })
  const rollback = Effect.sync(() => {
    if (db.inTransaction) db.exec("ROLLBACK")
  })
  return Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const isFree = yield* untilFree(tryBegin, (milliseconds) => restore(Effect.sleep(milliseconds)), patience)
      // Once more, for its error.
      if (!isFree) yield* attempt(operation, begin)
      const commit = attempt(operation, () => db.exec("COMMIT"))
      return yield* restore(body).pipe(
        Effect.tap(() => commit),
        Effect.onError(() => rollback)
      )
    })
  )
}

/** Connections to the database file: one that writes, and as many as are needed that read. */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { StoreError } from "@shequ/core"
import Database from "better-sqlite3"
import { type Duration, Effect, type Scope } from "effect"
import { type Attempt, driverTimeout, patiently, unavailable } from "./failure.ts"
import { noFolder, notScoured } from "./words.ts"

/**
 * - WAL: readers work while a write is under way, each on its own snapshot.
 * - synchronous = FULL: a write that was acknowledged survives a power cut, at the price of one sync per write. A write is a
 *   whole batch, so the price is small; NORMAL could forget the last writes.
 * - secure_delete: what is removed or erased is overwritten, not just forgotten.
 */
const pragmas = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "secure_delete = ON",
  "cache_size = -65536",
  "journal_size_limit = 67108864"
]

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

/**
 * Runs `body` in a transaction that alone may write; any failure or interruption of it takes everything back. `begin` is not
 * interruptible, so there is never a transaction that nobody ends.
 */
export const transaction = <A, E, R>(
  db: Database.Database,
  attempt: Attempt,
  operation: string,
  time: Duration.Duration,
  body: Effect.Effect<A, E, R>
): Effect.Effect<A, E | StoreError, R> => {
  const rollback = Effect.sync(() => {
    if (db.inTransaction) db.exec("ROLLBACK")
  })
  const commit = attempt(operation, () => db.exec("COMMIT"))
  return Effect.uninterruptibleMask((restore) =>
    patiently(attempt, { time, restore })(operation, () => db.exec("BEGIN IMMEDIATE")).pipe(
      Effect.andThen(
        restore(body).pipe(
          Effect.tap(() => commit),
          Effect.onError(() => rollback)
        )
      )
    )
  )
}

/**
 * Overwrites what the file still has of rows that are not there any more. SQLite overwrites what it deletes, but not the copies that it
 * leaves behind where it splits pages, so the file is written anew; and the log beside it is emptied, as soon as nobody reads from it
 * what was there before.
 */
export const scour = (
  db: Database.Database,
  attempt: Attempt,
  operation: string,
  filename: string,
  time: Duration.Duration
): Effect.Effect<void, StoreError> => {
  const patient = patiently(attempt, { time })
  const checkpoint = () => {
    const [done] = db.pragma("wal_checkpoint(TRUNCATE)") as ReadonlyArray<{ readonly busy: number }>
    if (done?.busy !== 0) throw new Database.SqliteError("the log is in use", "SQLITE_BUSY")
  }
  return patient(operation, () => db.exec("VACUUM")).pipe(
    Effect.andThen(patient(operation, checkpoint)),
    Effect.mapError(
      ({ reason }) => new StoreError({ operation, reason: unavailable(notScoured(filename, reason.message), reason) })
    )
  )
}

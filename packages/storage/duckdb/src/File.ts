/**
 * A file as this process has it open: DuckDB wants one instance per file, so all stores on it share one, and take turns in writing.
 * Every connection sees the snapshot of its transaction, so readers and the writer do not wait for each other.
 */
import { existsSync, realpathSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import type { StoreError } from "@shequ/core"
import { Deferred, Effect, type Scope, Semaphore } from "effect"
import { type Attempt, unavailable } from "./failure.ts"
import { noFolder, openForReading } from "./words.ts"

export interface Settings {
  readonly filename: string
  readonly readonly?: boolean
  /** How much memory DuckDB may use in this process, such as `"4GB"`; by default 80 % of the machine's. */
  readonly memoryLimit?: string
}

export interface File {
  readonly filename: string
  readonly isReadonly: boolean
  /** Who holds it may write. */
  readonly turn: Semaphore.Semaphore
  readonly connect: () => Promise<DuckDBConnection>
  readonly disconnect: (connection: DuckDBConnection) => void
  /** Hears of the next write. */
  readonly announced: () => Deferred.Deferred<void>
  readonly announce: () => void
  /** Lets `between` change the file, and goes on with another instance; connections of the old one stay until they are closed. */
  readonly reopen: (between: () => void) => Promise<void>
}

interface Shared extends File {
  readonly close: () => void
}

/** The name of a store that is gone when it is closed. */
export const memory = ":memory:"

const files = new Map<string, { users: number; readonly opening: Promise<Shared> }>()

const placeOf = (filename: string): string => {
  const folder = dirname(filename)
  if (!existsSync(folder)) throw unavailable(noFolder(folder))
  return join(realpathSync(folder), basename(filename))
}

/** A full disk can stop what DuckDB does after a transaction was kept. */
const isKept = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("COMMIT succeeded and is durable")

const hasGivenUp = (error: unknown): boolean => error instanceof Error && error.message.includes("has been invalidated")

const create = async ({ filename, memoryLimit, ...settings }: Settings): Promise<Shared> => {
  const instance = () =>
    DuckDBInstance.create(filename, {
      // Nothing is fetched from the net: what the store needs is built in.
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
      ...(settings.readonly === true ? { access_mode: "READ_ONLY" } : {})
    })
  let current: DuckDBInstance | undefined = await instance()
  let opening: Promise<DuckDBInstance> | undefined
  const opened = async (): Promise<DuckDBInstance> => {
    if (current !== undefined) return current
    opening ??= instance()
    try {
      current = await opening
    } finally {
      opening = undefined
    }
    return current
  }
  let connections = 0
  const connect = async (): Promise<DuckDBConnection> => {
    const connection = await (await opened()).connect()
    try {
      await connection.run("SELECT 1")
    } catch (error) {
      connection.disconnectSync()
      // A full disk can make DuckDB give its instance up. The file is whole: what was committed is read from it anew.
      if (connections > 0 || filename === memory || !hasGivenUp(error)) throw error
      current?.closeSync()
      current = undefined
      return await connect()
    }
    connections++
    return connection
  }
  let more = Deferred.makeUnsafe<void>()
  return {
    filename,
    isReadonly: settings.readonly === true,
    turn: Semaphore.makeUnsafe(1),
    connect,
    disconnect: (connection) => {
      connection.disconnectSync()
      connections--
    },
    announced: () => more,
    announce: () => {
      const waiting = more
      more = Deferred.makeUnsafe<void>()
      Deferred.doneUnsafe(waiting, Effect.void)
    },
    reopen: async (between) => {
      current?.closeSync()
      current = undefined
      between()
      await opened()
    },
    close: () => current?.closeSync()
  }
}

const acquire = async (settings: Settings): Promise<readonly [Shared, release: () => void]> => {
  if (settings.filename === memory) {
    const own = await create(settings)
    return [own, own.close]
  }
  const filename = placeOf(settings.filename)
  let entry = files.get(filename)
  if (entry === undefined) {
    entry = { users: 0, opening: create({ ...settings, filename }) }
    files.set(filename, entry)
  }
  const mine = entry
  mine.users++
  const release = (close: () => void): void => {
    mine.users--
    if (mine.users > 0) return
    files.delete(filename)
    close()
  }
  const shared = await mine.opening.catch((error: unknown) => {
    release(() => {})
    throw error
  })
  const leave = (): void => release(shared.close)
  if (shared.isReadonly && settings.readonly !== true) {
    leave()
    throw unavailable(openForReading(filename))
  }
  return [shared, leave]
}

export const open = (attempt: Attempt, settings: Settings): Effect.Effect<File, StoreError, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      attempt("open", () => acquire(settings)),
      ([, release]) => Effect.sync(release)
    ),
    ([file]) => file
  )

export const connect = (
  attempt: Attempt,
  operation: string,
  file: File
): Effect.Effect<DuckDBConnection, StoreError, Scope.Scope> =>
  Effect.acquireRelease(attempt(operation, file.connect), (connection) =>
    Effect.sync(() => file.disconnect(connection))
  )

/** A connection that sees the file as it is now, whatever is written later. */
export const snapshot = (
  attempt: Attempt,
  operation: string,
  file: File
): Effect.Effect<DuckDBConnection, StoreError, Scope.Scope> =>
  Effect.tap(connect(attempt, operation, file), (connection) =>
    attempt(operation, async () => {
      await connection.run("BEGIN TRANSACTION")
      // The snapshot is taken by the first read, not by BEGIN.
      await connection.run(`SELECT 1 FROM "shequ_meta" LIMIT 1`)
    })
  )

/**
 * Runs `body` in a transaction; any failure or interruption of it takes everything back. The caller has the turn. A caller that must
 * do more once it was kept runs all of that in one mask, and gives a `body` that is restored there.
 */
export const transaction = <A, E, R>(
  attempt: Attempt,
  operation: string,
  connection: DuckDBConnection,
  body: Effect.Effect<A, E, R>
): Effect.Effect<A, E | StoreError, R> => {
  const say = (sql: string) => attempt(operation, () => connection.run(sql))
  const commit = attempt(operation, async () => {
    try {
      await connection.run("COMMIT")
    } catch (error) {
      if (!isKept(error)) throw error
    }
  })
  // A failed COMMIT has ended the transaction already.
  const rollback = Effect.ignore(say("ROLLBACK"))
  return Effect.uninterruptibleMask((restore) =>
    say("BEGIN TRANSACTION").pipe(
      Effect.andThen(restore(body)),
      Effect.tap(() => commit),
      Effect.onError(() => rollback)
    )
  )
}

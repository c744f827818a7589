/** Copies a file as it is at one moment, while others go on writing to it. */
import { existsSync } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { dirname } from "node:path"
import type { StoreError } from "@shequ/core"
import type Database from "better-sqlite3"
import { Duration, Effect } from "effect"
import * as Connection from "./Connection.ts"
import { attemptOn, attemptPromise, patiently, unavailable } from "./failure.ts"
import { alreadyThere, noFolder } from "./words.ts"

export interface BackupProgress {
  readonly totalPages: number
  readonly remainingPages: number
}

/** Between so many pages the process gets to do something else. */
const pages = 1000

const copy = (db: Database.Database, to: string, onProgress: (progress: BackupProgress) => void) =>
  Effect.suspend(() => {
    let isInterrupted = false
    const progress = (now: BackupProgress): number => {
      if (isInterrupted) throw new Error("nobody waits for this backup any more")
      onProgress(now)
      return pages
    }
    const interrupt = Effect.sync(() => {
      isInterrupted = true
    })
    return attemptPromise(to, "backup", () => db.backup(to, { progress })).pipe(Effect.onInterrupt(() => interrupt))
  })

/**
 * Copies the store in a file to a new one, complete as of one moment, while this and other processes go on reading and writing. It is
 * written beside its place and moved there at the end, so that there is never half a backup. To restore, put it in the place of the file
 * and of the `-wal` and `-shm` beside that.
 */
export const backup = (
  filename: string,
  to: string,
  onProgress: (progress: BackupProgress) => void = () => {}
): Effect.Effect<void, StoreError> => {
  const partial = `${to}.partial`
  const patient = patiently(attemptOn(filename), { time: Duration.seconds(30) })
  const isFree = attemptOn(to)("backup", () => {
    if (!existsSync(dirname(to))) throw unavailable(noFolder(dirname(to)))
    if (existsSync(to)) throw unavailable(alreadyThere(to))
  })
  const clear = Effect.promise(() => rm(partial, { force: true }))
  return Effect.gen(function* () {
    yield* isFree
    yield* clear
    // What is copied lies in the snapshot: writes do not make the copy begin again, as they would without it.
    const db = yield* Connection.snapshot(patient, "backup", filename)
    yield* copy(db, partial, onProgress)
    yield* attemptPromise(to, "backup", () => rename(partial, to))
  }).pipe(
    Effect.scoped,
    Effect.onError(() => clear)
  )
}

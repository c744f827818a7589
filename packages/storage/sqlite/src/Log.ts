/** The change feed: the log's entries in order, then those that this or another process adds. */
import type { Change, Recorded, StoreError } from "@shequ/core"
import type Database from "better-sqlite3"
import { Deferred, Effect, Stream } from "effect"
import type { Attempt } from "./failure.ts"

/** An entry may hold a whole batch of rows. */
const pageSize = 16
/** Writes of other processes are noticed by looking. */
const interval = "500 millis"

export interface Log {
  /** Tells those who wait that there is more. */
  readonly announce: () => void
  readonly after: (sequence: number) => Stream.Stream<Recorded, StoreError>
}

type Page = readonly [ReadonlyArray<Recorded>, number]

export const make = (db: Database.Database, attempt: Attempt): Log => {
  const select = db
    .prepare<[number], [number, string]>(
      `SELECT "sequence", "change" FROM "shequ_log" WHERE "sequence" > ? ORDER BY "sequence" LIMIT ${pageSize}`
    )
    .raw()
  let more = Deferred.makeUnsafe<void>()
  const page = (after: number): Effect.Effect<Page, StoreError> =>
    Effect.suspend(() => {
      // Taken before looking: what is written in between is not missed.
      const announced = more
      return Effect.flatMap(
        attempt("changes", () => select.all(after)),
        (entries) => {
          if (entries.length === 0) {
            return Effect.flatMap(Effect.race(Deferred.await(announced), Effect.sleep(interval)), () => page(after))
          }
          const recorded = entries.map(([sequence, change]) => ({
            sequence,
            at: 0,
            actor: "unknown",
            change: JSON.parse(change) as Change
          }))
          return Effect.succeed([recorded, recorded.at(-1)?.sequence ?? after] as const)
        }
      )
    })
  return {
    announce: () => {
      const waiting = more
      more = Deferred.makeUnsafe<void>()
      Deferred.doneUnsafe(waiting, Effect.void)
    },
    after: (sequence) => Stream.flattenIterable(Stream.unfold(sequence, page))
  }
}

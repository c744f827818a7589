/** The change feed: changes in order, then those that this or another process adds, each put together from the tables when its turn comes. */
import type { Change, Erasure, LocalDate, Recorded, StoreError } from "@shequ/core"
import { past, quote, type Shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { Deferred, Effect, Stream } from "effect"
import { fromStored, type Stored } from "./columns.ts"
import * as Entries from "./Entries.ts"
import type { Attempt } from "./failure.ts"
import { broughtBy } from "./select.ts"

const pageSize = 64
/** Writes of other processes are noticed by looking. */
const interval = "500 millis"

export interface Feed {
  /** Tells those who wait that there is more. */
  readonly announce: () => void
  readonly after: (sequence: number) => Stream.Stream<Recorded, StoreError>
}

type Page = readonly [ReadonlyArray<Entries.Entry>, number]

interface At {
  readonly sequence: number
}

/** What changes of one collection brought and took. */
const reading = (db: Database.Database, of: Shape) => {
  const row = fromStored(of.columns)
  const brought = db.prepare<[At], ReadonlyArray<Stored>>(broughtBy(of)).raw()
  const removed = db
    .prepare<[At], string>(
      `SELECT DISTINCT "id" FROM ${quote(past(of.id))} WHERE "superseded" = @sequence ORDER BY "id"`
    )
    .pluck()
  return {
    rows: (at: At) => brought.all(at).map(row),
    ids: (at: At) => removed.all(at)
  }
}

type Reading = ReturnType<typeof reading>

export const make = (db: Database.Database, attempt: Attempt, shapeOf: (collection: string) => Shape): Feed => {
  const select = db.prepare<[number], Entries.Entry>(
    `SELECT * FROM "shequ_log" WHERE "sequence" > ? ORDER BY "sequence" LIMIT ${pageSize}`
  )
  const readings = new Map<string, Reading>()
  const readingOf = (collection: string): Reading => {
    let its = readings.get(collection)
    if (its === undefined) {
      its = reading(db, shapeOf(collection))
      readings.set(collection, its)
    }
    return its
  }
  const change = ({ collection, erased, op, sequence }: Entries.Entry): Change | Erasure => {
    const at = { sequence }
    switch (op) {
      case "erase":
        return { op, collection, erased: erased ?? "" }
      case "remove":
        return { op, collection, ids: readingOf(collection).ids(at) }
      case "close": {
        const [row] = readingOf(collection).rows(at)
        return { op, collection, id: row?.id ?? "", validTo: row?.validTo as LocalDate.LocalDate }
      }
      default:
        return { op, collection, rows: readingOf(collection).rows(at) }
    }
  }

  let more = Deferred.makeUnsafe<void>()
  const page = (after: number): Effect.Effect<Page, StoreError> =>
    Effect.suspend(() => {
      // Taken before looking: what is written in between is not missed.
      const announced = more
      return Effect.flatMap(
        attempt("changes", () => select.all(after)),
        (entries) =>
          entries.length > 0
            ? Effect.succeed([entries, entries.at(-1)?.sequence ?? after] as const)
            : Effect.flatMap(Effect.race(Deferred.await(announced), Effect.sleep(interval)), () => page(after))
      )
    })
  return {
    announce: () => {
      const waiting = more
      more = Deferred.makeUnsafe<void>()
      Deferred.doneUnsafe(waiting, Effect.void)
    },
    after: (sequence) =>
      Stream.flattenIterable(Stream.unfold(sequence, page)).pipe(
        Stream.mapEffect((entry) => attempt("changes", () => ({ ...Entries.stamp(entry), change: change(entry) })))
      )
  }
}

/** The rows of one collection during a write: looked up for many changes at once, and kept for many at once. */
import type { Collection, Row, Settle, StoreError } from "@shequ/core"
import { Effect } from "effect"
import type { Cover } from "./partitions.ts"
import type { Session } from "./Session.ts"
import type { Table } from "./Table.ts"

const none: Settle.Versions = []

/** Ids that Postgres has never seen: no text of it is so. */
const isImpossible = (id: unknown): boolean => typeof id !== "string" || id.includes("\0") || !id.isWellFormed()

export const make = (session: Session, collection: Collection.Collection, table: Table, cover: Cover) => {
  const found = new Map<string, Settle.Versions>()
  /** What is to be written, and under which number. */
  const added = new Map<Row.AnyRow, number>()
  const retired = new Map<Row.AnyRow, number>()

  const write = Effect.gen(function* () {
    const rows = [...added.keys()]
    yield* table.retire(session, { rows: [...retired.keys()], numbers: [...retired.values()] })
    yield* cover(session, collection, rows)
    yield* table.add(session, { rows, numbers: [...added.values()] })
    added.clear()
    retired.clear()
  })

  return {
    /** What `settle` reads and sets: ids that were looked up. */
    rows: {
      get: (id) => found.get(id) ?? none,
      set: (id, versions) => found.set(id, versions)
    } satisfies Settle.Rows,
    lookUp: Effect.fnUntraced(function* (ids: ReadonlyArray<string>) {
      const wanted = ids.filter((id) => !isImpossible(id))
      for (const [id, versions] of yield* table.versions(session, wanted)) found.set(id, versions)
    }),
    /** Notes what a change came to. */
    keep: Effect.fnUntraced(function* (settled: Settle.Settled, sequence: number) {
      // Only what is in the table can be moved to the past.
      if (settled.retired.some((row) => added.has(row))) yield* write
      for (const row of settled.retired) retired.set(row, sequence)
      for (const row of settled.added) added.set(row, sequence)
    }),
    /** Writes what was noted, and forgets what was looked up. */
    flush: Effect.andThen(
      write,
      Effect.sync(() => found.clear())
    ) as Effect.Effect<void, StoreError>
  }
}

export type Gathered = ReturnType<typeof make>

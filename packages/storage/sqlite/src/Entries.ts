/** What the log says of changes: numbers, times and authors. */
import type { Author, Change, Erasure, Stamp } from "@shequ/core"
import type Database from "better-sqlite3"

export type Op = (Change | Erasure)["op"]

/** A line of `shequ_log`. */
export interface Entry {
  readonly sequence: number
  readonly at: number
  readonly actor: string
  readonly reason: string | null
  readonly op: Op
  readonly collection: string
  readonly erased: string | null
}

/** A change that will get its time and author when its write is complete. */
export type Draft = Pick<Entry, "sequence" | "op" | "collection"> & { readonly erased?: string }

export interface Entries {
  /** The number and the time of the last change; 0 when there is none. */
  readonly last: () => Pick<Stamp, "sequence" | "at">
  /** The number of the last change that was recorded by then. */
  readonly lastAt: (at: number) => number
  readonly add: (drafts: ReadonlyArray<Draft>, by: Author, now: number) => void
}

export const stamp = ({ actor, at, reason, sequence }: Omit<Entry, "op" | "collection" | "erased">): Stamp => ({
  sequence,
  at,
  actor,
  ...(reason === null ? {} : { reason })
})

export const make = (db: Database.Database): Entries => {
  const last = db.prepare<[], Pick<Stamp, "sequence" | "at">>(
    `SELECT "sequence", "at" FROM "shequ_log" ORDER BY "sequence" DESC LIMIT 1`
  )
  const lastAt = db
    .prepare<[number], number>(
      `SELECT "sequence" FROM "shequ_log" WHERE "at" <= ? ORDER BY "at" DESC, "sequence" DESC LIMIT 1`
    )
    .pluck()
  const insert = db.prepare<[Entry]>(
    `INSERT INTO "shequ_log" VALUES (@sequence, @at, @actor, @reason, @op, @collection, @erased)`
  )
  return {
    last: () => last.get() ?? { sequence: 0, at: 0 },
    lastAt: (at) => lastAt.get(at) ?? 0,
    add: (drafts, { actor, reason = null }, now) => {
      const at = Math.max(now, last.get()?.at ?? now)
      for (const draft of drafts) insert.run({ erased: null, ...draft, at, actor, reason })
    }
  }
}

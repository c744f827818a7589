/** What a store keeps in memory of its rows for as long as they stay as they are. */
import type { Dataset, Reads, Stamp } from "@shequ/core"
import { mostRows } from "./choose.ts"
import type { Rows } from "./Statement.ts"

export interface Kept {
  /** Answers to what plans ask before they ask for figures, by statement. */
  readonly facts: Map<string, Rows>
  /** How many rows collections have, where they were counted or loaded. */
  readonly rows: Map<string, number>
  /** What was loaded into the engine, and which columns that is. */
  columns: Columns | undefined
}

export interface Columns {
  readonly dataset: Dataset.Dataset
  readonly only: Reads
}

/** The last entry of the log: after a store was restored and written to, one of the same number has another time. */
export type Last = Pick<Stamp, "sequence" | "at">

export interface Keeper {
  /** What is kept of the store as it is after this change; nothing of what was `known` before. */
  readonly at: (last: Last, known?: number) => Kept
  /** Lets go of all: the store has changed. */
  readonly forget: () => void
}

/** Nothing is known of the store yet. */
export const fresh = (): Kept => ({ facts: new Map(), rows: new Map(), columns: undefined })

export const keeper = (): Keeper => {
  let latest = { sequence: -1, at: 0, kept: fresh() }
  return {
    at: ({ at, sequence }, known) => {
      if (sequence > latest.sequence || at > latest.at) latest = { sequence, at, kept: fresh() }
      // Who still reads what was there before keeps it to himself.
      const isLatest = sequence === latest.sequence && at === latest.at
      return isLatest && known === undefined ? latest.kept : fresh()
    },
    forget: () => {
      latest = { ...latest, kept: fresh() }
    }
  }
}

/** Whether all that is read is among the columns. */
const covers = ({ only }: Columns, reads: Reads): boolean => {
  for (const [collection, columns] of reads) {
    const there = only.get(collection)
    if (there === undefined) return false
    for (const column of columns) if (!there.has(column)) return false
  }
  return true
}

/** Keeps what was loaded, if it is not too much, in place of what was there. */
export const keep = (kept: Kept, columns: Columns): void => {
  let rows = 0
  for (const [collection, { size }] of columns.dataset.frames) {
    kept.rows.set(collection, size)
    rows += size
  }
  if (rows <= mostRows) kept.columns = columns
}

/** Columns that were loaded in this zone and hold all that is read. */
export const loaded = ({ columns }: Kept, reads: Reads, zone: string): Dataset.Dataset | undefined =>
  columns !== undefined && columns.dataset.zone.name === zone && covers(columns, reads) ? columns.dataset : undefined

/** What to load: all that is read, with what is there already where both can be kept, so that plans asked in turn soon need nothing more. */
export const wanted = ({ columns, rows }: Kept, reads: Reads): Reads => {
  if (columns === undefined) return reads
  const both = new Map(reads)
  for (const [collection, some] of columns.only)
    both.set(collection, new Set([...some, ...(reads.get(collection) ?? [])]))
  let count = 0
  for (const collection of both.keys()) count += rows.get(collection) ?? 0
  return count <= mostRows ? both : reads
}

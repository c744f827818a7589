/** What a store keeps in memory of its rows for as long as they stay as they are. */
import type { Dataset, Reads } from "@shequ/core"
import { mostRows } from "./choose.ts"
import type { Rows } from "./Statement.ts"

export interface Kept {
  /** Answers to what plans ask before they ask for figures, by statement. */
  readonly facts: Map<string, Rows>
  /** What was loaded into the engine, and which columns that is. */
  columns: Columns | undefined
}

export interface Columns {
  readonly dataset: Dataset.Dataset
  readonly only: Reads
}

export interface Keeper {
  /** What is kept of the store as it is after this change; of what was `known` before, no columns are. */
  readonly at: (sequence: number, known?: number) => Kept
  /** Lets go of all: the store has changed. */
  readonly forget: () => void
}

/** Nothing is known of the store yet. */
export const fresh = (): Kept => ({ facts: new Map(), columns: undefined })

export const keeper = (): Keeper => {
  let last = { sequence: -1, kept: fresh() }
  return {
    at: (sequence, known) => {
      if (sequence > last.sequence) last = { sequence, kept: fresh() }
      // Who still reads what was there before keeps it to himself.
      const kept = sequence === last.sequence ? last.kept : fresh()
      return known === undefined ? kept : { facts: kept.facts, columns: undefined }
    },
    forget: () => {
      last = { sequence: last.sequence, kept: fresh() }
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

/** Keeps what was loaded, if it is not too much. */
export const keep = (kept: Kept, columns: Columns): void => {
  let rows = 0
  for (const { size } of columns.dataset.frames.values()) rows += size
  if (rows <= mostRows) kept.columns = columns
}

/** Columns that were loaded in this zone and hold all that is read. */
export const loaded = ({ columns }: Kept, reads: Reads, zone: string): Dataset.Dataset | undefined =>
  columns !== undefined && columns.dataset.zone.name === zone && covers(columns, reads) ? columns.dataset : undefined

/** When each version of a row was recorded, and the versions that were replaced or taken back since. */
import type { Row } from "@shequ/core"

export interface PastVersion {
  readonly row: Row.AnyRow
  readonly recorded: number
  readonly superseded: number
}

export interface Past {
  /** A change added these versions and retired those. */
  readonly note: (
    collection: string,
    sequence: number,
    added: ReadonlyArray<Row.AnyRow>,
    retired: ReadonlyArray<Row.AnyRow>
  ) => void
  readonly recorded: (row: Row.AnyRow) => number
  readonly of: (collection: string) => ReadonlyArray<PastVersion>
  /** Puts another row in the place of one that is current; it keeps its number. */
  readonly replace: (row: Row.AnyRow, by: Row.AnyRow) => void
  readonly rewrite: (row: (collection: string, row: Row.AnyRow) => Row.AnyRow) => void
}

export const make = (): Past => {
  const numbers = new WeakMap<Row.AnyRow, number>()
  const past = new Map<string, Array<PastVersion>>()
  const recorded = (row: Row.AnyRow): number => numbers.get(row) ?? 0
  return {
    note: (collection, sequence, added, retired) => {
      for (const row of added) numbers.set(row, sequence)
      if (retired.length === 0) return
      const own = past.get(collection) ?? []
      past.set(collection, own)
      for (const row of retired) own.push({ row, recorded: recorded(row), superseded: sequence })
    },
    recorded,
    of: (collection) => past.get(collection) ?? [],
    replace: (row, by) => numbers.set(by, recorded(row)),
    rewrite: (row) => {
      for (const [collection, own] of past) {
        own.forEach((one, index) => {
          own[index] = { ...one, row: row(collection, one.row) }
        })
      }
    }
  }
}

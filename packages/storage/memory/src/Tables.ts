/** The rows of a store in memory, and the write that is under way beside them. */
import { byCodePoint, type Row, type Settle } from "@shequ/core"

type Versions = Settle.Versions
type Table = Map<string, Versions>

export interface Tables {
  readonly versions: (collection: string, id: string) => Versions
  /** All rows of a collection, ordered by id and then by validity; the array is never changed afterwards. */
  readonly rows: (collection: string) => ReadonlyArray<Row.AnyRow>
  /** Puts other rows in the place of all, under the ids that those have. */
  readonly rewrite: (row: (collection: string, row: Row.AnyRow) => Row.AnyRow) => void
  /** Starts a write: what it sets is seen by itself alone until it is kept. */
  readonly begin: () => Write
}

export interface Write {
  readonly of: (collection: string) => Settle.Rows
  readonly keep: () => void
}

const none: Versions = []

export const make = (): Tables => {
  const tables = new Map<string, Table>()
  const ordered = new Map<string, ReadonlyArray<Row.AnyRow>>()
  const versions = (collection: string, id: string): Versions => tables.get(collection)?.get(id) ?? none
  return {
    versions,
    rows: (collection) => {
      let rows = ordered.get(collection)
      if (rows === undefined) {
        const byId = [...(tables.get(collection) ?? [])].sort(([a], [b]) => byCodePoint(a, b))
        rows = byId.flatMap(([, of]) => of)
        ordered.set(collection, rows)
      }
      return rows
    },
    rewrite: (row) => {
      for (const [collection, table] of tables) {
        for (const [id, versions] of [...table]) {
          const now = versions.map((version) => row(collection, version))
          if (now.every((version, index) => version === versions[index])) continue
          table.delete(id)
          table.set(now[0]?.id ?? id, now)
          ordered.delete(collection)
        }
      }
    },
    begin: () => {
      const changed = new Map<string, Table>()
      return {
        of: (collection) => {
          let own = changed.get(collection)
          if (own === undefined) {
            own = new Map()
            changed.set(collection, own)
          }
          const table = own
          return {
            get: (id) => table.get(id) ?? versions(collection, id),
            set: (id, of) => table.set(id, of)
          }
        },
        keep: () => {
          for (const [collection, own] of changed) {
            let table = tables.get(collection)
            if (table === undefined) {
              table = new Map()
              tables.set(collection, table)
            }
            for (const [id, of] of own) {
              if (of.length === 0) table.delete(id)
              else table.set(id, of)
            }
            if (own.size > 0) ordered.delete(collection)
          }
        }
      }
    }
  }
}

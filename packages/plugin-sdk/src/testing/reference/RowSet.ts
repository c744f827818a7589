/**
 * Rows in memory, with the indexes that evaluation needs: rows by id (the versions of a register row in order), rows by what
 * they refer to, and the place tree. Indexes are built when they are first asked for, and dropped when rows arrive.
 */
import { type LocalDate, PlaceTree, type Registry, type Row, Zone } from "@shequ/core"
import { type Context, compile, type Reader } from "./compile.ts"

export interface RowSet {
  readonly registry: Registry.Registry
  readonly zone: Zone.Zone
  readonly rows: (collection: string) => ReadonlyArray<Row.AnyRow>
  /** The row with this id; of a register, the version in force on the day. */
  readonly find: (collection: string, id: string, on: LocalDate.LocalDate) => Row.AnyRow | undefined
  /** The rows of a collection for which `key` gives this value, read on their own day. */
  readonly referring: (collection: string, key: IndexKey, value: string) => ReadonlyArray<Row.AnyRow>
  readonly places: () => PlaceTree.PlaceTree
  readonly compiled: Map<string, Reader>
}

/** A way to look rows up: its name, and what to read of a row. */
export interface IndexKey {
  readonly id: string
  readonly read: (row: Row.AnyRow) => unknown
}

interface Mutable extends RowSet {
  readonly data: Map<string, Array<Row.AnyRow>>
  readonly byId: Map<string, Map<string, Array<Row.AnyRow>>>
  readonly indexes: Map<string, Map<string, Array<Row.AnyRow>>>
  tree: PlaceTree.PlaceTree | undefined
}

const none: ReadonlyArray<Row.AnyRow> = []

const group = (rows: ReadonlyArray<Row.AnyRow>, read: (row: Row.AnyRow) => unknown): Map<string, Array<Row.AnyRow>> => {
  const groups = new Map<string, Array<Row.AnyRow>>()
  for (const row of rows) {
    const key = read(row)
    if (key === undefined) continue
    const known = groups.get(key as string)
    if (known === undefined) groups.set(key as string, [row])
    else known.push(row)
  }
  return groups
}

const byStart = (a: Row.AnyRow, b: Row.AnyRow): number => ((a.validFrom as string) < (b.validFrom as string) ? -1 : 1)

/** An empty rowSet. */
export const make = (registry: Registry.Registry, options: { readonly zone?: string } = {}): RowSet => {
  const rowSet: Mutable = {
    registry,
    zone: Zone.make(options.zone ?? "Asia/Shanghai"),
    data: new Map(),
    byId: new Map(),
    indexes: new Map(),
    compiled: new Map(),
    tree: undefined,
    rows: (collection) => rowSet.data.get(collection) ?? none,
    find: (collection, id, on) => {
      let index = rowSet.byId.get(collection)
      if (index === undefined) {
        index = group(rowSet.rows(collection), (row) => row.id)
        if (registry.collections.get(collection)?.kind === "register") {
          for (const versions of index.values()) if (versions.length > 1) versions.sort(byStart)
        }
        rowSet.byId.set(collection, index)
      }
      const versions = index.get(id)
      if (versions === undefined || versions.length === 1) return versions?.[0]
      let found = versions[0]
      for (const version of versions) {
        if ((version.validFrom as LocalDate.LocalDate) > on) break
        found = version
      }
      return found
    },
    referring: (collection, key, value) => {
      const id = `${collection}\u0000${key.id}`
      let index = rowSet.indexes.get(id)
      if (index === undefined) {
        index = group(rowSet.rows(collection), key.read)
        rowSet.indexes.set(id, index)
      }
      return index.get(value) ?? none
    },
    places: () => {
      rowSet.tree ??= PlaceTree.make(readPlaces(rowSet))
      return rowSet.tree
    }
  }
  return rowSet
}

function* readPlaces(rowSet: RowSet) {
  for (const collection of rowSet.registry.collections.values()) {
    if (collection.tree === undefined) continue
    const parent = compile(rowSet, collection, collection.tree.parent)
    const level = compile(rowSet, collection, collection.tree.level)
    for (const row of rowSet.rows(collection.id)) {
      const on = row.validFrom as LocalDate.LocalDate
      const context: Context = { today: on, period: { kind: "day", start: on, end: on }, chain: [] }
      yield { row, parent: parent(row, context) as string | undefined, level: level(row, context) as string }
    }
  }
}

/** Adds rows in place. The caller vouches that they fit the collection's Schema, and that ids are not there yet. */
export const add = (rowSet: RowSet, collection: string, rows: ReadonlyArray<Row.AnyRow>): void => {
  const mutable = rowSet as Mutable
  const known = mutable.data.get(collection)
  if (known === undefined) mutable.data.set(collection, [...rows])
  else for (const row of rows) known.push(row)
  mutable.byId.delete(collection)
  for (const id of [...mutable.indexes.keys()]) if (id.startsWith(`${collection}\u0000`)) mutable.indexes.delete(id)
  mutable.tree = undefined
}

/** The rows of one collection: by id, the versions of a register's row in order, and by the values of the fields asked for. */
import type { AnyRow } from "../../collection/Row.ts"
import { fromAt, type Held, idAt, type Layout } from "./Layout.ts"

/** One row, or several: an array of rows begins with an array, a row with its id. */
type Versions = Held | Array<Held>

const isOne = (versions: Versions): versions is Held => !Array.isArray(versions[0])

const none: ReadonlyArray<Held> = []
const start = (row: Held): number => (row[fromAt] as number | undefined) ?? 0

export interface Shelf {
  readonly layout: Layout
  readonly size: () => number
  readonly all: () => Iterable<Held>
  readonly versions: (id: string) => ReadonlyArray<Held>
  /** The row with this id; of a register, the version that begins on the day. */
  readonly from: (id: string, day: unknown) => Held | undefined
  /** The row with this id; of a register, the version in force on the day: the last that began by then, or else the first. */
  readonly find: (id: string, on: number) => Held | undefined
  /** The day after `on` on which another version of the row comes into force. */
  readonly nextVersion: (id: string, on: number) => number | undefined
  readonly add: (row: Held) => void
  readonly remove: (row: Held) => void
  /** Keeps an index of a field from now on; ask before rows arrive. */
  readonly index: (field: string) => void
  /** The rows whose field has this value. */
  readonly where: (field: string, value: unknown) => Iterable<Held>
  readonly hold: (row: AnyRow) => Held
}

/** A set of rows; most have one, and those need no set. */
type Group = Held | Set<Held>

const addTo = (index: Map<unknown, Group>, value: unknown, row: Held): void => {
  const known = index.get(value)
  if (known === undefined) index.set(value, row)
  else if (known instanceof Set) known.add(row)
  else index.set(value, new Set([known, row]))
}

const removeFrom = (index: Map<unknown, Group>, value: unknown, row: Held): void => {
  const known = index.get(value)
  if (known === row) index.delete(value)
  else if (known instanceof Set) {
    known.delete(row)
    if (known.size === 0) index.delete(value)
  }
}

/** Rows by a value, as a tally or a reference looks them up. */
export class Index {
  private readonly groups = new Map<unknown, Group>()
  add(value: unknown, row: Held): void {
    if (value !== undefined) addTo(this.groups, value, row)
  }
  remove(value: unknown, row: Held): void {
    if (value !== undefined) removeFrom(this.groups, value, row)
  }
  get(value: unknown): Iterable<Held> {
    const known = this.groups.get(value)
    return known === undefined ? none : known instanceof Set ? known : [known]
  }
  clear(): void {
    this.groups.clear()
  }
}

export const make = (layout: Layout): Shelf => {
  const byId = new Map<string, Versions>()
  const indexes = new Map<string, { readonly at: number; readonly rows: Index }>()
  let count = 0
  const versions = (id: string): ReadonlyArray<Held> => {
    const known = byId.get(id)
    return known === undefined ? none : isOne(known) ? [known] : (known as Array<Held>)
  }
  return {
    layout,
    size: () => count,
    *all() {
      for (const known of byId.values()) {
        if (isOne(known)) yield known
        else yield* known as Array<Held>
      }
    },
    versions,
    from: (id, day) => {
      const known = byId.get(id)
      if (known === undefined) return undefined
      return isOne(known)
        ? known[fromAt] === day
          ? known
          : undefined
        : (known as Array<Held>).find((one) => one[fromAt] === day)
    },
    find: (id, on) => {
      const known = byId.get(id)
      if (known === undefined) return undefined
      if (isOne(known)) return known
      let found = known[0] as Held
      for (const version of known as Array<Held>) {
        if (start(version) > on) break
        found = version
      }
      return found
    },
    nextVersion: (id, on) => {
      const known = byId.get(id)
      if (known === undefined || isOne(known)) return undefined
      return (known as Array<Held>)
        .slice(1)
        .map(start)
        .find((from) => from > on)
    },
    add: (row) => {
      const id = row[idAt] as string
      const known = byId.get(id)
      if (known === undefined) byId.set(id, row)
      else
        byId.set(
          id,
          [...(isOne(known) ? [known] : (known as Array<Held>)), row].sort((a, b) => start(a) - start(b))
        )
      count++
      if (indexes.size > 0) for (const { at, rows } of indexes.values()) rows.add(row[at], row)
    },
    remove: (row) => {
      const id = row[idAt] as string
      count--
      if (indexes.size > 0) for (const { at, rows } of indexes.values()) rows.remove(row[at], row)
      if (byId.get(id) === row) {
        byId.delete(id)
        return
      }
      const rest = versions(id).filter((one) => one !== row)
      if (rest.length === 0) byId.delete(id)
      else byId.set(id, rest.length === 1 ? (rest[0] as Held) : [...rest])
    },
    index: (field) => {
      if (field === "id" || indexes.has(field)) return
      const at = layout.positions.get(field)
      if (at === undefined) throw new Error(`The collection ${layout.collection.id} has no field ${field}.`)
      indexes.set(field, { at, rows: new Index() })
    },
    where: (field, value) =>
      field === "id" ? versions(value as string) : (indexes.get(field)?.rows.get(value) ?? none),
    hold: layout.hold
  }
}

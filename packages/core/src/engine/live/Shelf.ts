/** The rows of one collection: by id, the versions of a register's row in order, and by the values of the fields asked for. */
import type { FieldColumn } from "./FieldColumn.ts"
import type { Layout } from "./Layout.ts"
import type { Held } from "./Packed.ts"
import { Pairs } from "./Pairs.ts"

const none: ReadonlyArray<Held> = []
/** So that no change waits for all ids to be laid out anew. */
const shards = 64
const shardOf = (id: number): number => Math.imul(id, 0x9e3779b1) >>> 26

/** Rows by a value, as a tally or a reference looks them up. A value that one row has needs no set. */
export class Index {
  private readonly groups = new Map<unknown, Held | Set<Held>>()
  add(value: unknown, row: Held): void {
    if (value === undefined) return
    const known = this.groups.get(value)
    if (known === undefined) this.groups.set(value, row)
    else if (typeof known === "number") this.groups.set(value, new Set([known, row]))
    else known.add(row)
  }
  remove(value: unknown, row: Held): void {
    const known = this.groups.get(value)
    if (known === row) this.groups.delete(value)
    else if (typeof known === "object") {
      known.delete(row)
      if (known.size === 0) this.groups.delete(value)
    }
  }
  get(value: unknown): Iterable<Held> {
    const known = this.groups.get(value)
    return known === undefined ? none : typeof known === "number" ? [known] : known
  }
  count(value: unknown): number {
    const known = this.groups.get(value)
    return known === undefined ? 0 : typeof known === "number" ? 1 : known.size
  }
  clear(): void {
    this.groups.clear()
  }
}

export class Shelf {
  readonly layout: Layout
  /** Among the shelves of the books. */
  readonly number: number
  size = 0
  /** One more than the number of the row, by id. */
  private readonly rows = Array.from({ length: shards }, () => new Pairs())
  /** The versions of ids that have several, first begun first. */
  private readonly several = new Map<number, ReadonlyArray<Held>>()
  private readonly indexes = new Map<string, { readonly column: FieldColumn; readonly rows: Index }>()

  constructor(layout: Layout, number: number) {
    this.layout = layout
    this.number = number
  }

  /** The row with this id, or the first version of it; −1 when there is none. */
  first(id: number): Held {
    return (this.rows[shardOf(id)] as Pairs).get(id) - 1
  }

  versions(id: number): ReadonlyArray<Held> {
    const first = this.first(id)
    return first < 0 ? none : this.several.size === 0 ? [first] : (this.several.get(id) ?? [first])
  }

  /** The row with this id; of a register, the version that begins on the day. −1 when there is none. */
  from(id: number, day: number): Held {
    const first = this.first(id)
    if (first < 0 || this.layout.collection.kind === "journal") return first
    return this.versions(id).find((row) => this.layout.from(row) === day) ?? -1
  }

  /** The row with this id; of a register, the version in force on the day: the last that began by then, or else the first. */
  find(id: number, on: number): Held {
    const first = this.first(id)
    const several = this.several.size === 0 || first < 0 ? undefined : this.several.get(id)
    if (several === undefined) return first
    let found = first
    for (const row of several) {
      if (this.layout.from(row) > on) break
      found = row
    }
    return found
  }

  /** The day after `on` on which another version of the row comes into force. */
  nextVersion(id: number, on: number): number | undefined {
    if (this.several.size === 0) return undefined
    const next = this.several.get(id)?.find((row, at) => at > 0 && this.layout.from(row) > on)
    return next === undefined ? undefined : this.layout.from(next)
  }

  /** Puts a row in the place of another with the same id. */
  replace(out: Held, into: Held): void {
    if (this.several.size > 0 || this.indexes.size > 0) {
      this.remove(out)
      this.add(into)
      return
    }
    const id = this.layout.id(into)
    ;(this.rows[shardOf(id)] as Pairs).set(id, into + 1)
    this.layout.setState(out, "gone")
    this.layout.setState(into, "there")
  }

  add(row: Held): void {
    const id = this.layout.id(row)
    if (this.first(id) < 0) (this.rows[shardOf(id)] as Pairs).set(id, row + 1)
    else {
      const versions = [...this.versions(id), row]
      this.setVersions(
        id,
        versions.sort((a, b) => this.layout.from(a) - this.layout.from(b))
      )
    }
    this.size++
    this.layout.setState(row, "there")
    if (this.indexes.size > 0) for (const { column, rows } of this.indexes.values()) rows.add(column.read(row), row)
  }

  remove(row: Held): void {
    const id = this.layout.id(row)
    this.size--
    this.layout.setState(row, "gone")
    if (this.indexes.size > 0) for (const { column, rows } of this.indexes.values()) rows.remove(column.read(row), row)
    const versions = this.several.size === 0 ? undefined : this.several.get(id)
    if (versions === undefined) (this.rows[shardOf(id)] as Pairs).set(id, 0)
    else
      this.setVersions(
        id,
        versions.filter((one) => one !== row)
      )
  }

  /** Keeps an index of a field from now on; ask before rows arrive. */
  index(field: string): void {
    if (field === "id" || this.indexes.has(field)) return
    this.indexes.set(field, { column: this.layout.column(field), rows: new Index() })
  }

  /** The rows whose field has this value. */
  where(field: string, value: unknown): Iterable<Held> {
    return field === "id" ? this.versions(value as number) : (this.indexes.get(field)?.rows.get(value) ?? none)
  }

  private setVersions(id: number, versions: ReadonlyArray<Held>): void {
    const [first] = versions
    ;(this.rows[shardOf(id)] as Pairs).set(id, first === undefined ? 0 : first + 1)
    if (versions.length > 1) this.several.set(id, versions)
    else if (this.several.size > 0) this.several.delete(id)
  }
}

/**
 * The rows that a tally takes, by its key and in order of their times, for keys with many rows: how many lie between two times is found
 * without reading them one by one. A key is put in order when it is first asked for, and kept in order from then on.
 */
import type { Held } from "./Packed.ts"
import type { Index } from "./Shelf.ts"

export interface Entry {
  readonly row: Held
  /** −Infinity where the row has none. */
  readonly time: number
  /** What the tally reads in the row; NaN where it is missing. */
  readonly value: number
}

/** Up to so many rows are read one by one. */
const few = 8

export class Entries {
  readonly all: Array<Entry> = []
  readonly coming: Array<Held> = []
  /** How many values are neither 0 nor missing. */
  filled = 0

  /** The first entry of this time or a later one. */
  from(time: number): number {
    const { all } = this
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((all[middle] as Entry).time < time) low = middle + 1
      else high = middle
    }
    return low
  }

  put(entry: Entry): void {
    if (entry.value) this.filled++
    let at = this.all.length
    while (at > 0 && (this.all[at - 1] as Entry).time > entry.time) at--
    this.all.splice(at, 0, entry)
  }

  putAll(some: ReadonlyArray<Entry>): void {
    for (const entry of some) {
      if (entry.value) this.filled++
      this.all.push(entry)
    }
    this.all.sort((a, b) => a.time - b.time || 0)
  }

  remove(row: Held): void {
    const pending = this.coming.indexOf(row)
    if (pending >= 0) this.coming.splice(pending, 1)
    else {
      const at = this.all.findIndex((entry) => entry.row === row)
      if (at < 0) return
      if (this.all[at]?.value) this.filled--
      this.all.splice(at, 1)
    }
  }
}

export class Bag {
  private readonly rows: Index
  /** `undefined` for rows that the tally does not take. */
  private readonly read: (row: Held) => Entry | undefined
  private readonly groups = new Map<unknown, Entries>()

  constructor(rows: Index, read: (row: Held) => Entry | undefined) {
    this.rows = rows
    this.read = read
  }

  /** `undefined` for a key with few rows. */
  get(key: unknown): Entries | undefined {
    let entries = this.groups.get(key)
    if (entries === undefined) {
      if (this.rows.count(key) <= few) return undefined
      entries = new Entries()
      entries.coming.push(...this.rows.get(key))
      this.groups.set(key, entries)
    }
    if (entries.coming.length > 0) {
      const some = entries.coming.flatMap((row) => this.read(row) ?? [])
      entries.coming.length = 0
      if (some.length < few) for (const entry of some) entries.put(entry)
      else entries.putAll(some)
    }
    return entries
  }

  add(key: unknown, row: Held): void {
    if (this.groups.size > 0) this.groups.get(key)?.coming.push(row)
  }

  remove(key: unknown, row: Held): void {
    if (this.groups.size === 0) return
    if (this.rows.count(key) === 0) this.groups.delete(key)
    else this.groups.get(key)?.remove(row)
  }

  clear(): void {
    this.groups.clear()
  }
}

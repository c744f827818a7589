/**
 * How the rows of a collection are held: which of its fields are read at all, and where each lies in the record. Texts, codes and
 * references are numbers of `Names`, days are numbers since 1970-01-01, an instant has its local day beside it.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { AnyRow } from "../../collection/Row.ts"
import * as Qualifier from "../../quantity/Qualifier.ts"
import type { Zone } from "../../time/Zone.ts"
import { columnOf, days, epochDays, type FieldColumn, never, noDay } from "./FieldColumn.ts"
import type { Names } from "./Names.ts"
import { type Held, Packed } from "./Packed.ts"

const bitsOf = (value: unknown): number =>
  value === undefined ? 0 : (Qualifier.bits[value as Qualifier.Qualifier] as number)

export class Layout {
  readonly collection: Collection
  /** Qualifier bits of a row, and those of the row and its fields together. */
  readonly qualifier: (row: Held) => number
  readonly anyQualifier: (row: Held) => number
  private readonly packed = new Packed()
  private readonly zone: Zone
  private readonly names: Names
  private readonly day = epochDays()
  private readonly columns = new Map<string, FieldColumn>()
  private readonly puts: Array<(row: AnyRow, like: Held) => void> = []
  private readonly countsAt = this.packed.place(1)
  private readonly idAt = this.packed.place(4)
  private readonly fromAt: number
  private readonly toAt: number
  private readonly anyAt = this.packed.place(1)

  constructor(collection: Collection, zone: Zone, names: Names) {
    this.collection = collection
    this.zone = zone
    this.names = names
    const { packed } = this
    const own = packed.place(1)
    this.qualifier = (row) => packed.byte(row, own)
    this.anyQualifier = (row) => packed.byte(row, this.anyAt)
    this.puts.push((row) => {
      const bits = bitsOf(row.qualifier)
      packed.putByte(own, bits)
      packed.putByte(this.anyAt, bits)
      packed.putByte(this.countsAt, 0)
    })
    const isRegister = collection.kind === "register"
    this.fromAt = isRegister ? packed.place(4) : 0
    this.toAt = isRegister ? packed.place(4) : 0
    this.columns.set("id", { read: (row) => this.id(row), put: () => {} })
    if (!isRegister) return
    this.columns.set("validFrom", { read: (row) => this.from(row), put: () => {} })
    this.columns.set("validTo", {
      read: (row) => (this.to(row) === never ? undefined : this.to(row)),
      put: () => {}
    })
    this.puts.push((row) => {
      packed.putWord(this.fromAt, this.day(row.validFrom))
      packed.putWord(this.toAt, row.validTo === undefined ? never : this.day(row.validTo))
    })
  }

  byte(row: Held, at: number): number {
    return this.packed.byte(row, at)
  }
  id(row: Held): number {
    return this.packed.word(row, this.idAt)
  }
  /** The first day of a register's row, and the day after its last. */
  from(row: Held): number {
    return this.packed.word(row, this.fromAt)
  }
  to(row: Held): number {
    return this.packed.word(row, this.toAt)
  }
  end(row: Held, day: number): void {
    this.packed.setWord(row, this.toAt, day)
  }
  /** Whether the row is on the shelf, and whether it counts at the moment: it does not while it is being changed. */
  isThere(row: Held): boolean {
    return this.packed.byte(row, this.countsAt) !== 0
  }
  counts(row: Held): boolean {
    return this.packed.byte(row, this.countsAt) === 2
  }
  setState(row: Held, state: "gone" | "there" | "counts"): void {
    this.packed.setByte(row, this.countsAt, state === "gone" ? 0 : state === "there" ? 1 : 2)
  }

  /** The column of a field; it is kept from now on. */
  column(name: string): FieldColumn {
    let column = this.columns.get(name)
    if (column !== undefined) return column
    const field = this.collection.fields[name]
    if (field === undefined) throw new Error(`The collection ${this.collection.id} has no field ${name}.`)
    column = columnOf(this.packed, this.names, field)
    this.add(name, column, name)
    return column
  }

  /** The local day of an instant. */
  dayOf(name: string): FieldColumn {
    const key = `day of ${name}`
    const { packed, zone } = this
    let column = this.columns.get(key)
    if (column === undefined) {
      column = days(packed, (value) => zone.epochDayOf(value as number))
      this.add(key, column, name)
    }
    return column
  }

  /** The qualifier bits of a qualified field. */
  qualifierOf(name: string): (row: Held) => number {
    const key = `${name}Qualifier`
    const { packed } = this
    let column = this.columns.get(key)
    if (column === undefined) {
      const at = packed.place(1)
      column = {
        read: (row) => packed.byte(row, at),
        put: (value) => {
          const bits = bitsOf(value)
          packed.putByte(at, bits)
          packed.putByte(this.anyAt, packed.byteHere(this.anyAt) | bits)
        }
      }
      this.add(key, column, key)
    }
    return column.read as (row: Held) => number
  }

  /** Takes a row in; it is not on the shelf yet. `like` is the row that it replaces, or −1. */
  hold(row: AnyRow, id: number, like: Held): Held {
    const into = this.packed.take()
    this.packed.open(into)
    this.packed.putWord(this.idAt, id)
    for (let index = 0; index < this.puts.length; index++) (this.puts[index] as (typeof this.puts)[number])(row, like)
    return into
  }
  /** The first day of a register's row. */
  dayOfStart(row: AnyRow): number {
    return this.collection.kind === "register" ? this.day(row.validFrom) : noDay
  }
  /** The same row once more. */
  copy(row: Held): Held {
    return this.packed.copy(row)
  }
  release(row: Held): void {
    this.packed.release(row)
  }
  *rows(): Iterable<Held> {
    for (let row = 0; row < this.packed.size; row++) if (this.isThere(row)) yield row
  }

  private add(key: string, column: FieldColumn, name: string): void {
    this.columns.set(key, column)
    this.puts.push((row, like) => column.put(row[name], like))
  }
}

/**
 * How the rows of a collection are held: which of its fields are read at all, and where each lies in the record. Texts, codes and
 * references are numbers of `Names`, days are numbers since 1970-01-01, an instant has its local day beside it.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { Field } from "../../collection/Field.ts"
import type { AnyRow, Tag } from "../../collection/Row.ts"
import * as Qualifier from "../../quantity/Qualifier.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import type { Zone } from "../../time/Zone.ts"
import type { Names } from "./Names.ts"
import { type Held, Packed } from "./Packed.ts"

/** Later than every day, and the end of what has none. */
export const never = 0x7fffffff
/** The day of a row that has none: earlier than every other. */
export const noDay = -0x80000000

/** A coded set: code, first day and day after the last, one after the other. */
export type Spells = ReadonlyArray<number>

export interface Column {
  /** The value as conditions compare it; `undefined` where it is missing. */
  readonly read: (row: Held) => unknown
  /** The byte of the record that has a number for the value, where there are few. */
  readonly byteAt?: number
  /** Puts the value into the record at hand. */
  readonly put: (value: unknown) => void
}

/** Codes of one byte are kept for vocabularies up to this size. */
const few = 200

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
  private readonly columns = new Map<string, Column>()
  private readonly puts: Array<(row: AnyRow) => void> = []
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
      packed.putWord(this.idAt, names.of(row.id))
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
      packed.putWord(this.fromAt, this.day(row.validFrom) ?? noDay)
      packed.putWord(this.toAt, this.day(row.validTo) ?? never)
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
  column(name: string): Column {
    let column = this.columns.get(name)
    if (column !== undefined) return column
    const field = this.collection.fields[name]
    if (field === undefined) throw new Error(`The collection ${this.collection.id} has no field ${name}.`)
    column = this.make(field, name)
    this.add(name, column, name)
    return column
  }

  /** The local day of an instant. */
  dayOf(name: string): Column {
    const key = `day of ${name}`
    const { packed, zone } = this
    let column = this.columns.get(key)
    if (column === undefined) {
      column = this.days(
        (value) => (value === undefined ? undefined : zone.epochDayOf(value as number)),
        packed.place(4)
      )
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

  /** Takes a row in; it is not on the shelf yet. */
  hold(row: AnyRow): Held {
    const into = this.packed.take()
    this.packed.open(into)
    for (let index = 0; index < this.puts.length; index++) (this.puts[index] as (typeof this.puts)[number])(row)
    return into
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

  private add(key: string, column: Column, name: string): void {
    this.columns.set(key, column)
    this.puts.push((row) => column.put(row[name]))
  }

  private make(field: Field, name: string): Column {
    switch (field.type) {
      case "code":
        return Object.keys(field.codes?.terms ?? {}).length > few || field.codes === undefined
          ? this.texts()
          : this.codes(name)
      case "text":
      case "reference":
        return this.texts()
      case "flag":
        return this.flags()
      case "date":
        return this.days((value) => this.day(value), this.packed.place(4))
      case "integer":
      case "instant":
        return this.numbers()
      case "codes":
      case "tags":
        return this.sets()
    }
  }

  private day(value: unknown): number | undefined {
    return value === undefined ? undefined : toEpochDay(value as LocalDate)
  }

  private texts(): Column {
    const { names, packed } = this
    const at = packed.place(4)
    return {
      read: (row) => packed.word(row, at) || undefined,
      put: (value) => packed.putWord(at, value === undefined ? 0 : names.of(value as string))
    }
  }

  private codes(name: string): Column {
    const { names, packed } = this
    const at = packed.place(1)
    const known = new Map<unknown, number>([[undefined, 0]])
    const values: Array<number | undefined> = [undefined]
    return {
      read: (row) => values[packed.byte(row, at)],
      byteAt: at,
      put: (value) => {
        let code = known.get(value)
        if (code === undefined) {
          code = values.length
          if (code > 255) throw new Error(`${this.collection.id}.${name} has more codes than its vocabulary.`)
          values.push(names.of(value as string))
          known.set(value, code)
        }
        packed.putByte(at, code)
      }
    }
  }

  private flags(): Column {
    const { packed } = this
    const at = packed.place(1)
    const values = [undefined, false, true]
    return {
      read: (row) => values[packed.byte(row, at)],
      byteAt: at,
      put: (value) => packed.putByte(at, value === undefined ? 0 : value === true ? 2 : 1)
    }
  }

  private days(of: (value: unknown) => number | undefined, at: number): Column {
    const { packed } = this
    return {
      read: (row) => {
        const day = packed.word(row, at)
        return day === noDay ? undefined : day
      },
      put: (value) => packed.putWord(at, of(value) ?? noDay)
    }
  }

  private numbers(): Column {
    const { packed } = this
    const at = packed.place(8)
    return {
      read: (row) => {
        const value = packed.float(row, at)
        return Number.isNaN(value) ? undefined : value
      },
      put: (value) => packed.putFloat(at, value === undefined ? Number.NaN : (value as number))
    }
  }

  /** Sets are few and alike: each is kept once, and a row has its number. */
  private sets(): Column {
    const { names, packed } = this
    const at = packed.place(4)
    const known = new Map<string, number>()
    const all: Array<Spells | undefined> = [undefined]
    return {
      read: (row) => all[packed.word(row, at)],
      put: (value) => {
        const set = (value ?? []) as ReadonlyArray<string | Tag>
        if (set.length === 0) return packed.putWord(at, 0)
        const spells = set.flatMap((one) =>
          typeof one === "string"
            ? [names.of(one), noDay, never]
            : [names.of(one.code), toEpochDay(one.from), this.day(one.to) ?? never]
        )
        const key = spells.join()
        let number = known.get(key)
        if (number === undefined) {
          number = all.length
          all.push(spells)
          known.set(key, number)
        }
        packed.putWord(at, number)
      }
    }
  }
}

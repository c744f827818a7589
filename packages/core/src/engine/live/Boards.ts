/** Where the cells of a group are: one record for each slot and place, and for breakdowns one for each of their values. */
import type { State } from "../../measure/State.ts"
import { Cells } from "./Cells.ts"
import type { Column } from "./Column.ts"
import type { ChangedCell, Marks } from "./Marks.ts"
import type { Names } from "./Names.ts"
import type { Slot } from "./Slot.ts"

/** A breakdown's cells, and their records by the record of the totals and the value. */
interface Broken {
  readonly column: Column
  readonly cells: Cells
  readonly byKey: Map<number, Map<number, number>>
}

export class Boards {
  readonly totals: Cells
  private readonly broken: ReadonlyMap<Column, Broken>
  private readonly places: ReadonlyArray<string>
  private readonly names: Names
  /** One more than the record, by the slot's index and the number of the place. */
  private readonly records: Array<Int32Array | undefined> = []
  /** By record. */
  private readonly about: Array<{ readonly slot: Slot; readonly place: string }> = []

  constructor(columns: ReadonlyArray<Column>, places: ReadonlyArray<string>, names: Names) {
    const totals: Array<Column | undefined> = []
    for (const column of columns) if (column.key === undefined) totals[column.number] = column
    this.totals = new Cells(Array.from(totals))
    this.broken = new Map(
      columns
        .filter((column) => column.key !== undefined)
        .map((column) => [column, { column, cells: new Cells([column]), byKey: new Map() }])
    )
    this.places = places
    this.names = names
  }

  /** The record of a place, made when it is not there yet. */
  at(slot: Slot, place: number): number {
    let own = this.records[slot.index]
    if (own === undefined) {
      own = new Int32Array(this.places.length)
      this.records[slot.index] = own
    }
    const known = own[place] as number
    if (known !== 0) return known - 1
    const about = { slot, place: this.places[place] as string, key: undefined }
    const record = this.totals.add(about)
    this.about[record] = about
    own[place] = record + 1
    return record
  }

  /** Adds a row's value to the cell of a column, or takes it back; `key` is a number of `Names`, 0 where the row has none. */
  change(record: number, column: Column, key: number, value: number, bits: number, weight: number, marks: Marks): void {
    if (column.key === undefined) return this.totals.change(record, column, value, bits, weight, marks)
    const { byKey, cells } = this.broken.get(column) as Broken
    let own = byKey.get(record)
    if (own === undefined) {
      own = new Map()
      byKey.set(record, own)
    }
    let cell = own.get(key)
    if (cell === undefined) {
      const { place, slot } = this.about[record] as (typeof this.about)[number]
      cell = cells.add({ slot, place, key: this.text(key) })
      own.set(key, cell)
    }
    cells.change(cell, column, value, bits, weight, marks)
  }

  state(slot: Slot, place: number, column: Column, key: string | null | undefined): State | undefined {
    const record = this.find(slot, place)
    if (record < 0) return undefined
    if (key === undefined) return this.totals.state(record, column)
    const { byKey, cells } = this.broken.get(column) as Broken
    const cell = byKey.get(record)?.get(key === null ? 0 : this.names.of(key))
    return cell === undefined ? undefined : cells.state(cell, column)
  }

  /** Breakdown values that have rows. */
  keys(slot: Slot, place: number, column: Column): ReadonlyArray<string | null> {
    const broken = this.broken.get(column)
    if (broken === undefined) return []
    return [...(broken.byKey.get(this.find(slot, place)) ?? [])].flatMap(([key, cell]) =>
      broken.cells.count(cell, column.number) > 0 ? [this.text(key)] : []
    )
  }

  /** Every cell of a slot that is not empty. */
  *filled(slot: Slot): Iterable<ChangedCell> {
    for (const one of this.records[slot.index] ?? []) if (one > 0) yield* this.totals.filled(one - 1)
    yield* this.brokenDown(slot)
  }

  /** Every cell of a slot's breakdowns that is not empty. */
  *brokenDown(slot: Slot): Iterable<ChangedCell> {
    if (this.broken.size === 0) return
    for (const one of this.records[slot.index] ?? []) {
      for (const { byKey, cells } of this.broken.values()) {
        for (const cell of byKey.get(one - 1)?.values() ?? []) yield* cells.filled(cell)
      }
    }
  }

  /** The cells of a slot that is no longer asked for. */
  drop(slot: Slot): void {
    for (const one of this.records[slot.index] ?? []) {
      if (one === 0) continue
      for (const { byKey, cells } of this.broken.values()) {
        for (const cell of byKey.get(one - 1)?.values() ?? []) cells.drop(cell)
        byKey.delete(one - 1)
      }
      this.totals.drop(one - 1)
    }
    this.records[slot.index] = undefined
  }

  /** −1 where there is none. */
  private find(slot: Slot, place: number): number {
    return (this.records[slot.index]?.[place] ?? 0) - 1
  }

  private text(key: number): string | null {
    return key === 0 ? null : this.names.text(key)
  }
}

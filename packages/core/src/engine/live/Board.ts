/** The cells of one place in one slot, for all requests of a group: side by side, since a row touches many of them at once. */
import type { Aggregate } from "../../measure/Measure.ts"
import * as Cell from "./Cell.ts"
import type { Slot } from "./Slot.ts"

/** A request of the group: its number, and whether it is broken down. */
export interface Column {
  readonly id: string
  readonly number: number
  readonly aggregate: Aggregate
  readonly isKeyed: boolean
}

export class Board {
  private readonly slot: Slot
  private readonly place: string
  private readonly whole: ReadonlyArray<Cell.Cell | undefined>
  private readonly keyed: ReadonlyArray<Map<string | null, Cell.Cell> | undefined>

  constructor(slot: Slot, place: string, columns: ReadonlyArray<Column>) {
    this.slot = slot
    this.place = place
    this.whole = columns.map(({ aggregate, id, isKeyed }) =>
      isKeyed ? undefined : Cell.make(aggregate, id, place, slot, undefined)
    )
    this.keyed = columns.map(({ isKeyed }) => (isKeyed ? new Map() : undefined))
  }

  /** The cell of a request, if there is one. */
  find(number: number, key: string | null | undefined): Cell.Cell | undefined {
    return key === undefined ? this.whole[number] : this.keyed[number]?.get(key)
  }

  /** The cell of a request, made when it is not there yet. */
  at({ aggregate, id, number }: Column, key: string | null | undefined): Cell.Cell {
    const known = key === undefined ? this.whole[number] : this.keyed[number]?.get(key)
    if (known !== undefined) return known
    const cell = Cell.make(aggregate, id, this.place, this.slot, key)
    this.keyed[number]?.set(key ?? null, cell)
    return cell
  }

  /** Breakdown values that have rows. */
  keys(number: number): ReadonlyArray<string | null> {
    return [...(this.keyed[number] ?? [])].flatMap(([key, cell]) => (cell.rows > 0 ? [key] : []))
  }

  *filled(): Iterable<Cell.Cell> {
    for (const cell of this.whole) if (cell !== undefined && cell.rows > 0) yield cell
    for (const some of this.keyed) for (const cell of some?.values() ?? []) if (cell.rows > 0) yield cell
  }
}

/** Where the cells of a group are: one board of neighbouring cells for each slot and place, and cells by breakdown value. */
import { Cells } from "./Cells.ts"
import type { Column } from "./Column.ts"
import { type Marks, Name } from "./Marks.ts"
import type { Names } from "./Names.ts"
import type { Slot } from "./Slot.ts"

/** A board at hand: its first cell, and what it is about. */
export interface Board {
  readonly first: number
  readonly slot: Slot
  readonly place: string
}

export class Boards {
  readonly cells = new Cells()
  private readonly columns: ReadonlyArray<Column>
  private readonly places: ReadonlyArray<string>
  private readonly names: Names
  /** By the slot's index and the number of the place. */
  private readonly boards: Array<Array<Board | undefined> | undefined> = []
  /** By the cell that a column with a breakdown would have as a whole. */
  private readonly byKey = new Map<number, Map<number, number>>()
  private readonly free: Array<number> = []

  constructor(columns: ReadonlyArray<Column>, places: ReadonlyArray<string>, names: Names) {
    this.columns = columns
    this.places = places
    this.names = names
  }

  /** The board of a place, made when it is not there yet. */
  at(slot: Slot, place: number): Board {
    let own = this.boards[slot.index]
    if (own === undefined) {
      own = new Array(this.places.length).fill(undefined) as Array<Board | undefined>
      this.boards[slot.index] = own
    }
    let board = own[place]
    if (board === undefined) {
      const first = this.free.pop() ?? this.cells.add(this.columns.length)
      board = { first, slot, place: this.places[place] as string }
      own[place] = board
    }
    return board
  }

  /** The cell of a column; `key` is a number of `Names`, 0 for rows that have none. */
  cell({ first }: Board, column: Column, key: number): number {
    const whole = first + column.number
    if (column.key === undefined) return whole
    let own = this.byKey.get(whole)
    if (own === undefined) {
      own = new Map()
      this.byKey.set(whole, own)
    }
    let cell = own.get(key)
    if (cell === undefined) {
      cell = this.cells.add(1)
      own.set(key, cell)
    }
    return cell
  }

  /** The cell, or −1 where there is none. */
  find(slot: Slot, place: number, column: Column, key: string | null | undefined): number {
    const board = this.boards[slot.index]?.[place]
    if (board === undefined) return -1
    const whole = board.first + column.number
    if (key === undefined) return whole
    return this.byKey.get(whole)?.get(key === null ? 0 : this.names.of(key)) ?? -1
  }

  /** Breakdown values that have rows. */
  keys(slot: Slot, place: number, column: Column): ReadonlyArray<string | null> {
    const board = this.boards[slot.index]?.[place]
    const own = board === undefined ? undefined : this.byKey.get(board.first + column.number)
    return [...(own ?? [])].flatMap(([key, cell]) => (this.cells.count(cell) > 0 ? [this.text(key)] : []))
  }

  mark(cell: number, column: Column, { place, slot }: Board, key: number, marks: Marks): void {
    if (marks.isIdle || !this.cells.isFresh(cell, marks)) return
    const { names } = this.cells
    const name = names[cell] ?? new Name(column.id, place, slot, column.key === undefined ? undefined : this.text(key))
    names[cell] = name
    marks.cells.push(name)
  }

  /** Every cell of a slot's breakdowns that is not empty. */
  *brokenDown(slot: Slot): Iterable<Name> {
    for (const [board, column, , key] of this.filled(slot)) {
      if (column.key !== undefined) yield new Name(column.id, board.place, slot, this.text(key))
    }
  }

  /** Marks every cell of a slot that is not empty. */
  markAll(slot: Slot, marks: Marks): void {
    for (const [board, column, cell, key] of this.filled(slot)) this.mark(cell, column, board, key, marks)
  }

  private *filled(slot: Slot): Iterable<readonly [board: Board, column: Column, cell: number, key: number]> {
    for (const board of this.boards[slot.index] ?? []) {
      if (board === undefined) continue
      for (const column of this.columns) {
        const whole = board.first + column.number
        if (column.key === undefined) {
          if (this.cells.count(whole) > 0) yield [board, column, whole, 0]
        } else {
          for (const [key, cell] of this.byKey.get(whole) ?? []) {
            if (this.cells.count(cell) > 0) yield [board, column, cell, key]
          }
        }
      }
    }
  }

  /** The cells of a slot that is no longer asked for. */
  drop(slot: Slot): void {
    for (const board of this.boards[slot.index] ?? []) {
      if (board === undefined) continue
      for (const { number } of this.columns) {
        for (const cell of this.byKey.get(board.first + number)?.values() ?? []) this.cells.clear(cell, 1)
        this.byKey.delete(board.first + number)
      }
      this.cells.clear(board.first, this.columns.length)
      this.free.push(board.first)
    }
    this.boards[slot.index] = undefined
  }

  private text(key: number): string | null {
    return key === 0 ? null : this.names.text(key)
  }
}

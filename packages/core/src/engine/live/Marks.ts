/** Which cells a change touches, each once. */
import type { Cells } from "./Cells.ts"

/** A cell whose state, or whether it is reported at all, may be another than before. */
export interface ChangedCell {
  readonly request: string
  readonly place: string
  /** `Period.key` of the period. */
  readonly period: string
  /** Breakdown value; `undefined` for the total. */
  readonly key: string | null | undefined
}

/** The period of a cell; it moves while the period is not over. */
export interface Timed {
  readonly key: string
}

export class Name implements ChangedCell {
  readonly request: string
  readonly place: string
  readonly key: string | null | undefined
  private readonly slot: Timed
  constructor(request: string, place: string, slot: Timed, key: string | null | undefined) {
    this.request = request
    this.place = place
    this.slot = slot
    this.key = key
  }
  get period(): string {
    return this.slot.key
  }
}

export class Marks {
  /** The number of the change. */
  stamp = 0
  /** Everything is counted anew: single cells are of no interest. */
  isIdle = false
  private named: Array<ChangedCell> = []
  /** The first `size` of these; an array that is emptied would have to grow again. */
  private readonly cells: Array<Cells> = []
  private readonly records: Array<number> = []
  private size = 0

  begin(): void {
    this.stamp++
    this.size = 0
    if (this.named.length > 0) this.named = []
  }

  /** A record that has cells that are touched. */
  add(cells: Cells, record: number): void {
    this.cells[this.size] = cells
    this.records[this.size++] = record
  }

  name(cell: ChangedCell): void {
    this.named.push(cell)
  }

  /** The cells of this change. */
  *each(): Iterable<ChangedCell> {
    yield* this.named
    for (let at = 0; at < this.size; at++) yield* (this.cells[at] as Cells).touched(this.records[at] as number)
  }
}

/** The cells of one change: made when they are asked for, which has to be before the next change. */
export class Changed implements Iterable<ChangedCell> {
  private readonly marks: Marks
  private readonly stamp: number
  constructor(marks: Marks) {
    this.marks = marks
    this.stamp = marks.stamp
  }
  [Symbol.iterator](): Iterator<ChangedCell> {
    if (this.stamp !== this.marks.stamp) throw new Error("Read which cells a change touched before the next change.")
    return this.marks.each()[Symbol.iterator]()
  }
}

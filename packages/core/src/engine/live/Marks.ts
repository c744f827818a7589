/** Which cells a change touches, each once. */

/** A cell whose state, or whether it is reported at all, may be another than before. */
export interface ChangedCell {
  readonly request: string
  readonly place: string
  /** `Period.key` of the period. */
  readonly period: string
  /** Breakdown value; `undefined` for the total. */
  readonly key: string | null | undefined
}

export interface Marks {
  stamp: number
  cells: Array<ChangedCell>
  /** Everything is counted anew: single cells are of no interest. */
  isIdle: boolean
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

/** When a row is read: the day, the period of the figure, and – for figures that move with the clock – until when it reads so. */
import { never } from "./FieldColumn.ts"
import type { Held } from "./Packed.ts"

/** Days are numbers since 1970-01-01. Mutable: one for all readings. */
export interface Moment {
  today: number
  start: number
  end: number
  /** The day is the period's last, and moves with the clock. */
  moves: boolean
  /** The period's end moves with the clock. */
  rolls: boolean
  /** The first last day of the period on which the row may read differently; `never` when it does not depend on the clock. */
  until: number
}

/**
 * Reads an expression in a row: true, false or `undefined` (unknown) for conditions, `undefined` for a missing value; texts, codes and
 * references are numbers of `Names`.
 */
export type Reader = (row: Held, moment: Moment) => unknown
export type BitsReader = (row: Held, moment: Moment) => number

export const moment = (): Moment => ({ today: 0, start: 0, end: 0, moves: false, rolls: false, until: never })

/** On this day, when it comes, the row may read differently. */
export const note = (at: Moment, day: number): void => {
  if (day >= at.end && day < at.until) at.until = day
}

/** As `note`, where what matters is the day on which the row is read. */
export const noteDay = (at: Moment, day: number): void => {
  if (at.moves) note(at, day)
}

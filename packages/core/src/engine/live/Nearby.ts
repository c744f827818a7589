/**
 * The days of tallied rows that change, and which rows they can matter to. What counts on both sides of a difference leaves it as it is,
 * but not how sure it is: a row that is not exact matters to all that take it.
 */
import type { Near } from "./Books.ts"
import { noDay } from "./FieldColumn.ts"
import { moment } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import type { Slot } from "./Slot.ts"

export class Nearby {
  private readonly near: Near
  private readonly days: Array<number> = []
  private isExact = true
  private readonly at = { ...moment(), today: noDay }

  constructor(near: Near) {
    this.near = near
  }

  /** A tallied row; one without a day is in no window. */
  take(row: Held): void {
    if (this.near.layout.anyQualifier(row) !== 0) this.isExact = false
    const day = this.near.day(row, this.at) as number | undefined
    if (day !== undefined && !this.days.includes(day)) this.days.push(day)
  }

  /** Whether a row that is read on this day can read differently. */
  isOn(row: Held, today: number): boolean {
    const { since } = this.near
    if (since === undefined || !this.isExact) return true
    const first = since(row, this.at) as number | undefined
    for (const day of this.days) if (day <= today !== (first !== undefined && day < first)) return true
    return false
  }

  /** Whether a row that is read in this slot can read differently, or will when it has grown. */
  isIn(slot: Slot): boolean {
    if (this.near.since !== undefined) return true
    for (const day of this.days) if (slot.start <= day && (day < slot.end || slot.rolls)) return true
    return false
  }
}

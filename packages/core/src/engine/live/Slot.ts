/** One period of a request, and the rows that will read differently as its end moves on: the queue of what is due. */
import { toEpochDay } from "../../time/LocalDate.ts"
import { key, type Period } from "../../time/Period.ts"
import { never } from "./FieldColumn.ts"
import type { Held } from "./Packed.ts"

export class Slot {
  readonly index: number
  /** Its end moves with the clock. */
  readonly rolls: boolean
  period: Period
  key: string
  start: number
  end: number
  private readonly due = new Map<number, Set<Held>>()

  constructor(index: number, period: Period, rolls: boolean) {
    this.index = index
    this.rolls = rolls
    this.period = period
    this.key = key(period)
    this.start = toEpochDay(period.start)
    this.end = toEpochDay(period.end)
  }

  /** The row is to be read again once `day` is in the period. */
  expect(row: Held, day: number): void {
    if (!this.rolls || day === never) return
    const known = this.due.get(day)
    if (known === undefined) this.due.set(day, new Set([row]))
    else known.add(row)
  }

  /** Whether moving there only adds days at the end. */
  grows(to: Period): boolean {
    return this.rolls && to.start === this.period.start && toEpochDay(to.end) >= this.end
  }

  /** The rows that are due before `end`; they are no longer waited for. */
  takeDue(end: number): ReadonlySet<Held> {
    const rows = new Set<Held>()
    for (const [day, some] of this.due) {
      if (day >= end) continue
      for (const row of some) rows.add(row)
      this.due.delete(day)
    }
    return rows
  }

  move(to: Period): void {
    this.period = to
    this.key = key(to)
    this.start = toEpochDay(to.start)
    this.end = toEpochDay(to.end)
  }
}

/**
 * Cells that keep their values: the different ones, each as often as it occurs, or all in order. What comes and goes is noted only, and
 * worked in when someone asks. A cell has two words of its record: its last note, and how many of its notes are of values that went.
 */
import type { Aggregate } from "../../measure/Measure.ts"
import { Notes } from "./Notes.ts"
import { merged } from "./Ordered.ts"
import { Pairs } from "./Pairs.ts"

/** So many values that went are only noted, and more than that while fewer went than there are. */
const patience = 64

const none = new Float64Array(0)

export class Sets {
  private readonly notes = new Notes()
  /** What was worked in, by the first word of the cell. */
  private readonly byCount = new Map<number, Pairs>()
  private readonly byOrder = new Map<number, Float64Array>()

  /** Notes that a value came or went, in a cell that has so many rows then. */
  note(words: Int32Array, at: number, kind: Aggregate["kind"], value: number, weight: number, rows: number): void {
    if (rows === 0) return this.forget(words, at)
    words[at] = this.notes.add(words[at] as number, value, weight)
    if (weight > 0) return
    words[at + 1] = (words[at + 1] as number) + 1
    if ((words[at + 1] as number) > Math.max(patience, rows)) this.settle(words, at, kind)
  }

  /** How many different values there are. */
  different(words: Int32Array, at: number): number {
    this.settle(words, at, "distinct")
    return this.byCount.get(at)?.size ?? 0
  }

  /** All values, least first. */
  ordered(words: Int32Array, at: number): Float64Array {
    this.settle(words, at, "percentile")
    return this.byOrder.get(at) ?? none
  }

  forget(words: Int32Array, at: number): void {
    this.notes.take(words[at] as number, () => {})
    words[at] = 0
    words[at + 1] = 0
    this.byCount.delete(at)
    this.byOrder.delete(at)
  }

  private settle(words: Int32Array, at: number, kind: Aggregate["kind"]): void {
    const last = words[at] as number
    if (last === 0) return
    if (kind === "distinct") {
      const pairs = this.byCount.get(at) ?? new Pairs()
      this.notes.take(last, (value, weight) => pairs.add(value, weight))
      this.byCount.set(at, pairs)
    } else {
      const came: Array<number> = []
      const went: Array<number> = []
      this.notes.take(last, (value, weight) => (weight > 0 ? came : went).push(value))
      this.byOrder.set(at, merged(this.byOrder.get(at) ?? none, came, went))
    }
    words[at] = 0
    words[at + 1] = 0
  }
}

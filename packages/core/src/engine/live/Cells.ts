/**
 * The cells of a group of aggregates: a cell is a number, and what is kept of it lies in arrays at this number. The cells of one place
 * and period are neighbours, since a row touches many of them at once.
 */
import type { Aggregate } from "../../measure/Measure.ts"
import { addExactly, type State } from "../../measure/State.ts"
import { BitCounts } from "./BitCounts.ts"
import type { ChangedCell, Marks } from "./Marks.ts"
import { longer } from "./Names.ts"
import { Ordered } from "./Ordered.ts"
import { Pairs } from "./Pairs.ts"

/** How the values of rows go into a cell. */
export type Take = "count" | "sum" | "distinct" | "ranked"

export const takeOf = (aggregate: Aggregate): Take => {
  switch (aggregate.kind) {
    case "min":
    case "max":
    case "percentile":
      return "ranked"
    case "sum":
    case "distinct":
      return aggregate.kind
    default:
      return "count"
  }
}

export class Cells {
  size = 0
  /** How many rows are in a cell, and in which change it was touched last. */
  private rows = new Int32Array(64)
  private totals = new Float64Array(32)
  /** Sums beyond the range of exact numbers, as long as they are. */
  private readonly large = new Map<number, bigint>()
  private readonly values: Array<Pairs | Ordered | undefined> = []
  private readonly qualifiers = new Map<number, BitCounts>()
  /** What to call a cell, once it was touched. */
  readonly names: Array<ChangedCell | undefined> = []

  /** So many empty cells side by side; gives the first. */
  add(count: number): number {
    const first = this.size
    this.size += count
    if (this.size * 2 > this.rows.length) {
      this.rows = longer(this.rows, this.size * 2)
      this.totals = longer(this.totals, this.size)
    }
    return first
  }

  count(cell: number): number {
    return this.rows[cell * 2] as number
  }

  /** Adds a row's value with weight 1, or takes it back with weight −1. */
  change(cell: number, take: Take, value: number, bits: number, weight: number): void {
    this.rows[cell * 2] = (this.rows[cell * 2] as number) + weight
    if (take !== "count") this.take(cell, take, value, weight)
    if (bits === 0) return
    let known = this.qualifiers.get(cell)
    if (known === undefined) {
      known = new BitCounts()
      this.qualifiers.set(cell, known)
    }
    known.change(bits, weight)
  }

  /** Whether the cell is touched for the first time in this change. */
  isFresh(cell: number, { stamp }: Marks): boolean {
    if (this.rows[cell * 2 + 1] === stamp) return false
    this.rows[cell * 2 + 1] = stamp
    return true
  }

  /** Empties cells for another use. */
  clear(first: number, count: number): void {
    for (let cell = first; cell < first + count; cell++) {
      this.rows[cell * 2] = 0
      this.totals[cell] = 0
      this.large.delete(cell)
      this.qualifiers.delete(cell)
      this.values[cell] = undefined
      this.names[cell] = undefined
    }
  }

  /** The state of a cell that is empty again is that of a cell that never was. */
  state(cell: number, aggregate: Aggregate): State | undefined {
    const count = this.count(cell)
    if (count === 0) return undefined
    const qualifiers = this.qualifiers.get(cell)?.bits ?? 0
    const values = this.values[cell]
    switch (aggregate.kind) {
      case "sum": {
        const large = this.large.get(cell)
        return { kind: "sum", value: addExactly(Number(large ?? this.totals[cell]), 0), qualifiers }
      }
      case "distinct":
        return { kind: "finished", value: (values as Pairs).size, qualifiers }
      case "percentile": {
        const rank = Math.max(1, Math.ceil((aggregate.n * count) / aggregate.d))
        return { kind: "finished", value: (values as Ordered).sorted()[rank - 1], qualifiers }
      }
      case "min":
      case "max":
        return {
          kind: aggregate.kind,
          value: (values as Ordered).sorted().at(aggregate.kind === "min" ? 0 : -1),
          qualifiers
        }
      default:
        return { kind: "count", value: count, qualifiers }
    }
  }

  private take(cell: number, take: Take, value: number, weight: number): void {
    if (take === "sum") return this.sum(cell, value * weight)
    const known = this.values[cell]
    if (take === "distinct") {
      const pairs = (known ?? new Pairs()) as Pairs
      pairs.add(value, weight)
      if (known === undefined) this.values[cell] = pairs
    } else {
      const ordered = (known ?? new Ordered()) as Ordered
      ordered.change(value, weight)
      if (known === undefined) this.values[cell] = ordered
    }
  }

  /** Exact even where a sum leaves the safe range for a while: only reading it there is an error. */
  private sum(cell: number, number: number): void {
    const large = this.large.size === 0 ? undefined : this.large.get(cell)
    const total = (this.totals[cell] as number) + number
    if (large === undefined && Number.isSafeInteger(total)) {
      this.totals[cell] = total
      return
    }
    const exact = (large ?? BigInt(this.totals[cell] as number)) + BigInt(number)
    if (BigInt.asIntN(53, exact) === exact) {
      this.totals[cell] = Number(exact)
      this.large.delete(cell)
    } else this.large.set(cell, exact)
  }
}

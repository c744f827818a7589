/** The state of one request in one place, period and breakdown value, kept by adding and taking back what single rows contribute. */
import type { Aggregate } from "../../measure/Measure.ts"
import { addExactly, type State } from "../../measure/State.ts"
import { Ordered } from "./Ordered.ts"

/** Gathers the cells that a change touches, each once. */
export interface Marks {
  stamp: number
  cells: Array<Cell>
}

/** The period of the cells of one request; it moves while the period is not over. */
export interface Timed {
  readonly key: string
}

/** How often each qualifier occurs, by its bit. */
export class BitCounts {
  private counts: Int32Array | undefined
  change(bits: number, weight: number): void {
    this.counts ??= new Int32Array(8)
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest)
      this.counts[at] = (this.counts[at] as number) + weight
    }
  }
  get bits(): number {
    let bits = 0
    if (this.counts !== undefined) {
      for (let at = 0; at < 8; at++) if ((this.counts[at] as number) > 0) bits |= 1 << at
    }
    return bits
  }
}

export abstract class Cell {
  readonly request: string
  readonly place: string
  readonly slot: Timed
  readonly key: string | null | undefined
  /** How many rows, or duties, are in it. */
  rows = 0
  stamp = 0
  protected readonly qualifiers = new BitCounts()
  constructor(request: string, place: string, slot: Timed, key: string | null | undefined) {
    this.request = request
    this.place = place
    this.slot = slot
    this.key = key
  }
  get period(): string {
    return this.slot.key
  }
  change(value: unknown, bits: number, weight: number, marks: Marks): void {
    this.rows += weight
    if (bits !== 0) this.qualifiers.change(bits, weight)
    this.take(value, weight)
    this.mark(marks)
  }
  mark(marks: Marks): void {
    if (this.stamp === marks.stamp) return
    this.stamp = marks.stamp
    marks.cells.push(this)
  }
  protected abstract take(value: unknown, weight: number): void
  abstract state(): State
}

class Count extends Cell {
  protected override take(): void {}
  override state(): State {
    return { kind: "count", value: this.rows, qualifiers: this.qualifiers.bits }
  }
}

/** Exact even where a sum leaves the safe range for a while: only reading it there is an error. */
class Sum extends Cell {
  private total = 0
  private big: bigint | undefined
  protected override take(value: unknown, weight: number): void {
    const number = (value as number) * weight
    const total = this.total + number
    if (this.big === undefined && Number.isSafeInteger(total) && Number.isSafeInteger(number)) {
      this.total = total
      return
    }
    this.big = (this.big ?? BigInt(this.total)) + BigInt(number)
    if (BigInt.asIntN(53, this.big) === this.big) {
      this.total = Number(this.big)
      this.big = undefined
    }
  }
  override state(): State {
    const value = this.big === undefined ? this.total : addExactly(Number(this.big), 0)
    return { kind: "sum", value, qualifiers: this.qualifiers.bits }
  }
}

class Distinct extends Cell {
  /** Each value once; how often those occur that occur again. */
  private readonly values = new Set<string>()
  private readonly again = new Map<string, number>()
  protected override take(value: unknown, weight: number): void {
    const text = value as string
    const more = this.again.get(text)
    if (weight > 0) {
      if (this.values.has(text)) this.again.set(text, (more ?? 0) + 1)
      else this.values.add(text)
    } else if (more === undefined) this.values.delete(text)
    else if (more === 1) this.again.delete(text)
    else this.again.set(text, more - 1)
  }
  override state(): State {
    return { kind: "finished", value: this.values.size, qualifiers: this.qualifiers.bits }
  }
}

class Ranked extends Cell {
  private readonly values = new Ordered()
  private readonly aggregate: Extract<Aggregate, { kind: "min" | "max" | "percentile" | "distinct" | "sum" }>
  constructor(aggregate: Ranked["aggregate"], ...rest: ConstructorParameters<typeof Cell>) {
    super(...rest)
    this.aggregate = aggregate
  }
  protected override take(value: unknown, weight: number): void {
    this.values.change(value as number, weight)
  }
  override state(): State {
    const sorted = this.values.sorted()
    const qualifiers = this.qualifiers.bits
    const { aggregate } = this
    if (aggregate.kind === "percentile") {
      const rank = Math.max(1, Math.ceil((aggregate.n * sorted.length) / aggregate.d))
      return { kind: "finished", value: sorted[rank - 1], qualifiers }
    }
    return aggregate.kind === "min"
      ? { kind: "min", value: sorted[0], qualifiers }
      : { kind: "max", value: sorted.at(-1), qualifiers }
  }
}

/** Duties: what they required, and what of it was met. */
export class Duties extends Cell {
  private readonly kind: "attainment" | "coverage"
  private required = 0
  private met = 0
  constructor(kind: Duties["kind"], ...rest: ConstructorParameters<typeof Cell>) {
    super(...rest)
    this.kind = kind
  }
  protected override take(): void {}
  owe(required: number, met: number, bits: number, weight: number, marks: Marks): void {
    this.required += required * weight
    this.met += met * weight
    this.change(undefined, bits, weight, marks)
  }
  override state(): State {
    const { kind } = this
    return {
      kind,
      required: addExactly(this.required, 0),
      met: addExactly(this.met, 0),
      qualifiers: this.qualifiers.bits
    }
  }
}

/** An empty cell for an aggregate. */
export const make = (aggregate: Aggregate, ...rest: ConstructorParameters<typeof Cell>): Cell => {
  switch (aggregate.kind) {
    case "count":
      return new Count(...rest)
    case "sum":
      return new Sum(...rest)
    case "distinct":
      return new Distinct(...rest)
    case "min":
    case "max":
    case "percentile":
      return new Ranked(aggregate, ...rest)
    case "attainment":
    case "coverage":
      return new Duties(aggregate.kind, ...rest)
  }
}

/** The state of a cell that is empty again is that of a cell that never was. */
export const stateOf = (cell: Cell | undefined): State | undefined =>
  cell === undefined || cell.rows === 0 ? undefined : cell.state()

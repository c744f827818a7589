/** What counts towards the duties of one subject in one slot: entries, or the spans of time that they cover. */
import { BitCounts } from "./BitCounts.ts"

export type Span = readonly [from: number, to: number]

/** Spans in order, overlapping ones joined. */
export const union = (spans: Iterable<Span>): ReadonlyArray<Span> => {
  const out: Array<[number, number]> = []
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = out.at(-1)
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to)
    else out.push([from, to])
  }
  return out
}

/** Milliseconds that two unions share. */
const overlap = (a: ReadonlyArray<Span>, b: ReadonlyArray<Span>): number => {
  let total = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Span, b[j] as Span]
    total += Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))
    if (one[1] < other[1]) i++
    else j++
  }
  return total
}

/** The entries of one subject in one slot. */
export class Tallied {
  count = 0
  private readonly qualifiers = new BitCounts()
  /** Spans as text, and how often each is there. */
  private readonly spans = new Map<string, { readonly span: Span; times: number }>()
  change(bits: number, span: Span | undefined, weight: number): void {
    this.count += weight
    if (bits !== 0) this.qualifiers.change(bits, weight)
    if (span === undefined) return
    const name = `${span[0]} ${span[1]}`
    const known = this.spans.get(name)
    if (known === undefined) this.spans.set(name, { span, times: weight })
    else {
      known.times += weight
      if (known.times === 0) this.spans.delete(name)
    }
  }
  get bits(): number {
    return this.qualifiers.bits
  }
  /** Seconds of the windows that are covered. */
  covered(windows: ReadonlyArray<Span>): number {
    return Math.floor(overlap(union([...this.spans.values()].map((one) => one.span)), windows) / 1000)
  }
}

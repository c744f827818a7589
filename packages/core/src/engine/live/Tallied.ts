/** What counts towards the duties of one subject in one slot: entries, or the spans of time that they cover. */
import { overlap, type Span, union } from "../spans.ts"
import { BitCounts } from "./BitCounts.ts"

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

/** How often each qualifier occurs, by its bit. */
export class BitCounts {
  private readonly counts = new Int32Array(8)
  change(bits: number, weight: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest)
      this.counts[at] = (this.counts[at] as number) + weight
    }
  }
  get bits(): number {
    let bits = 0
    for (let at = 0; at < 8; at++) if ((this.counts[at] as number) > 0) bits |= 1 << at
    return bits
  }
}

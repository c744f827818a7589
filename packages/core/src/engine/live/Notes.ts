/**
 * Values that came and went, noted one after the other in one long book, each with the one before it of the same cell. A note costs
 * next to nothing; a cell gathers its own when someone asks for it.
 */
/** Notes of one piece: memory grows by pieces, and nothing is ever moved. */
const bits = 10
const mask = (1 << bits) - 1

export class Notes {
  private readonly values: Array<Float64Array> = []
  /** Twice the number of the note before it, and one more where the value went; note 0 is none. */
  private readonly links: Array<Int32Array> = []
  private size = 1
  private free = 0

  /** Notes that a value came (1) or went (−1) after the note `before`; gives the number of the new note. */
  add(before: number, value: number, weight: number): number {
    let note = this.free
    if (note !== 0) this.free = this.link(note) >> 1
    else {
      note = this.size++
      if (note >> bits === this.values.length) {
        this.values.push(new Float64Array(1 << bits))
        this.links.push(new Int32Array(1 << bits))
      }
    }
    ;(this.values[note >> bits] as Float64Array)[note & mask] = value
    ;(this.links[note >> bits] as Int32Array)[note & mask] = before * 2 + (weight < 0 ? 1 : 0)
    return note
  }

  /** Tells of a note and all before it, the last one first, and forgets them. */
  take(last: number, tell: (value: number, weight: number) => void): void {
    for (let note = last; note !== 0; ) {
      const link = this.link(note)
      tell((this.values[note >> bits] as Float64Array)[note & mask] as number, (link & 1) === 1 ? -1 : 1)
      ;(this.links[note >> bits] as Int32Array)[note & mask] = this.free * 2
      this.free = note
      note = link >> 1
    }
  }

  private link(note: number): number {
    return (this.links[note >> bits] as Int32Array)[note & mask] as number
  }
}

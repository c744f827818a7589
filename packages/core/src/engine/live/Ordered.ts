/** Numbers in order, each as often as it occurs. What comes and goes is only noted, and sorted in when the order is asked for. */
import { longer } from "./Names.ts"

class Notes {
  size = 0
  private values = new Float64Array(4)
  push(value: number): void {
    if (this.size === this.values.length) this.values = longer(this.values, this.size + 1)
    this.values[this.size++] = value
  }
  /** All of them, least first; there are none afterwards. */
  take(): Float64Array {
    const taken = this.values.subarray(0, this.size).sort()
    this.values = new Float64Array(4)
    this.size = 0
    return taken
  }
}

export class Ordered {
  private values: Float64Array = new Float64Array(0)
  private readonly coming = new Notes()
  private readonly going = new Notes()

  change(value: number, weight: number): void {
    ;(weight > 0 ? this.coming : this.going).push(value)
    // What goes again and again without anyone asking would be noted for ever.
    if (this.going.size > 64 && this.going.size * 2 > this.values.length + this.coming.size) this.sorted()
  }

  /** All of them, least first. The array is never changed afterwards. */
  sorted(): Float64Array {
    if (this.coming.size === 0 && this.going.size === 0) return this.values
    const [old, coming, going] = [this.values, this.coming.take(), this.going.take()]
    const merged = new Float64Array(old.length + coming.length - going.length)
    let from = 0
    let next = 0
    let gone = 0
    for (let to = 0; from < old.length || next < coming.length; ) {
      const isOld = next === coming.length || (from < old.length && (old[from] as number) <= (coming[next] as number))
      const value = (isOld ? old[from++] : coming[next++]) as number
      if (gone < going.length && going[gone] === value) gone++
      else merged[to++] = value
    }
    this.values = merged
    return merged
  }
}

/** Numbers in order, each as often as it occurs. Changes are gathered and merged in when the order is asked for. */
export class Ordered {
  private values: Float64Array = new Float64Array(0)
  private readonly waiting = new Map<number, number>()

  change(value: number, weight: number): void {
    const left = (this.waiting.get(value) ?? 0) + weight
    if (left === 0) this.waiting.delete(value)
    else this.waiting.set(value, left)
  }

  /** All of them, least first. The array is never changed afterwards. */
  sorted(): Float64Array {
    if (this.waiting.size === 0) return this.values
    const changes = Float64Array.from(this.waiting.keys()).sort()
    const old = this.values
    let size = old.length
    for (const weight of this.waiting.values()) size += weight
    const merged = new Float64Array(size)
    let from = 0
    let to = 0
    for (const value of changes) {
      while (from < old.length && (old[from] as number) < value) merged[to++] = old[from++] as number
      let count = this.waiting.get(value) as number
      while (from < old.length && old[from] === value) {
        count++
        from++
      }
      for (; count > 0; count--) merged[to++] = value
    }
    merged.set(old.subarray(from), to)
    this.values = merged
    this.waiting.clear()
    return merged
  }
}

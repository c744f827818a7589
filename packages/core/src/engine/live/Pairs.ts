/** Whole numbers by whole numbers, in one typed array: rows by id, and how often each value occurs. 0 means that there is none. */
export class Pairs {
  size = 0
  /** Key and value by turns; empty where the value is 0. */
  private table = new Int32Array(8)

  get(key: number): number {
    const { table } = this
    const mask = table.length - 1
    for (let at = placeOf(key) & mask; table[at + 1] !== 0; at = (at + 2) & mask) {
      if (table[at] === key) return table[at + 1] as number
    }
    return 0
  }

  set(key: number, value: number): void {
    const at = this.find(key)
    if (value !== 0) this.put(at, key, value)
    else if (this.table[at + 1] !== 0) this.clear(at)
  }

  /** Adds to the value of a key. */
  add(key: number, weight: number): void {
    const at = this.find(key)
    const value = (this.table[at + 1] as number) + weight
    if (value !== 0) this.put(at, key, value)
    else this.clear(at)
  }

  /** Where the key is, or where it would be put. */
  private find(key: number): number {
    const { table } = this
    const mask = table.length - 1
    let at = placeOf(key) & mask
    while (table[at + 1] !== 0 && table[at] !== key) at = (at + 2) & mask
    return at
  }

  private put(at: number, key: number, value: number): void {
    const isNew = this.table[at + 1] === 0
    this.table[at] = key
    this.table[at + 1] = value
    if (isNew && ++this.size * 3 > this.table.length) this.resize()
  }

  private resize(): void {
    const old = this.table
    this.table = new Int32Array(old.length * 2)
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue
      const at = this.find(old[from] as number)
      this.table[at] = old[from] as number
      this.table[at + 1] = old[from + 1] as number
    }
  }

  /** Empties a place, and moves up what had to stand behind it. */
  private clear(at: number): void {
    const { table } = this
    const mask = table.length - 1
    let hole = at
    this.size--
    for (let next = (at + 2) & mask; table[next + 1] !== 0; next = (next + 2) & mask) {
      const wanted = placeOf(table[next] as number) & mask
      if (((next - wanted) & mask) < ((next - hole) & mask)) continue
      table[hole] = table[next] as number
      table[hole + 1] = table[next + 1] as number
      hole = next
    }
    table[hole + 1] = 0
  }
}

/** Neighbouring numbers far apart, at even places. */
const placeOf = (key: number): number => {
  const mixed = Math.imul(key, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) << 1
}

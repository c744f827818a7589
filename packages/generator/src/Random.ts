/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey's Small Fast Counter, 128 bits of state, from PractRand), with its state
 * filled from a hash of the seed's text. The same seed draws the same numbers on every machine. `fork` opens a stream of its
 * own for a named part, so that drawing more in one part changes nothing in another.
 */

/** How often each code comes up, relative to the others. */
export type Mix<Code extends string = string> = { readonly [C in Code]?: number }

/** Four words from a text, each by FNV-1a with its own start and murmur3's finish. */
const words = (text: string): ReadonlyArray<number> =>
  [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => {
    let hash = start
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
    hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
    return (hash ^ (hash >>> 16)) | 0
  })

export class Random {
  readonly seed: string
  #a: number
  #b: number
  #c: number
  #counter: number

  constructor(seed: string | number) {
    this.seed = String(seed)
    const [a = 0, b = 0, c = 0, counter = 1] = words(this.seed)
    this.#a = a
    this.#b = b
    this.#c = c
    this.#counter = counter
    for (let warm = 0; warm < 12; warm++) this.fraction()
  }

  /** A stream of its own: it depends on the seed and the name, not on what was drawn before. */
  fork(name: string | number): Random {
    return new Random(`${this.seed}/${name}`)
  }

  /** At least 0, below 1, in steps of 2⁻³². */
  fraction(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  pick<A>(from: ReadonlyArray<A>): A {
    if (from.length === 0) throw new RangeError("There is nothing to pick from.")
    return from[Math.floor(this.fraction() * from.length)] as A
  }

  /** A code, as often as the mix says. */
  code<Code extends string>(mix: Mix<Code>): Code {
    const entries = Object.entries(mix) as Array<[Code, number]>
    let left = this.fraction() * entries.reduce((total, [, weight]) => total + weight, 0)
    for (const [code, weight] of entries) {
      left -= weight
      if (left < 0) return code
    }
    const last = entries.at(-1)
    if (last === undefined) throw new RangeError("There is nothing to pick from.")
    return last[0]
  }

  /** How many times something that happens `mean` times on average happens (Poisson; by steps of at most 500 for large means). */
  count(mean: number): number {
    if (mean > 500) return this.count(500) + this.count(mean - 500)
    const limit = Math.exp(-mean)
    let product = this.fraction()
    let times = 0
    while (product > limit) {
      product *= this.fraction()
      times++
    }
    return times
  }

  /** The same items in another order. */
  shuffled<A>(items: ReadonlyArray<A>): Array<A> {
    const out = [...items]
    for (let index = out.length - 1; index > 0; index--) {
      const other = this.between(0, index)
      const item = out[index] as A
      out[index] = out[other] as A
      out[other] = item
    }
    return out
  }

  /** Up to `size` different items. */
  sample<A>(items: ReadonlyArray<A>, size: number): Array<A> {
    return this.shuffled(items).slice(0, Math.max(0, size))
  }
}

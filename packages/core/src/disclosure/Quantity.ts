/** What sums among printed numbers are made of. */

/** A number in the sums: a cell, or what is left over between cells. */
export interface Quantity {
  readonly id: string
  /** Whether it counts persons or households. */
  readonly about: boolean
  truth: bigint | undefined
  /** The least that a reader knows it must be; absent where it may be negative. */
  readonly least?: bigint
  /** 1: we do not know whether there is such a number; 2: it seems that there is none. Readers may take it so. */
  readonly doubt?: 1 | 2
}

/** `Σ coefficient × number = 0`. */
export type Sum = ReadonlyMap<string, bigint>

export interface Relations {
  readonly sums: ReadonlyArray<Sum>
  /** What is left over, by id. */
  readonly rests: ReadonlyMap<string, Quantity>
}

/** Gathers sums and what they leave over. */
export interface Gathering {
  /** Which numbers the sums are among: those of one release (by number), or all that readers take to hold now. */
  readonly among: string
  readonly sums: Array<Sum>
  readonly rests: Map<string, Quantity>
  /** Whether the parts of a place are all there is, as far as the numbers tell that are known. */
  readonly isWhole: Map<string, boolean>
}

/**
 * What a set of sums tells about the numbers in them: elimination over exact fractions. Unknown numbers are either pinned down, or
 * move along directions in which no sum changes.
 */
import * as Rational from "../quantity/Rational.ts"

/** `Σ coefficient × number = 0`. A number with the coefficient nought only belongs with the others. */
export type Sum = ReadonlyMap<string, bigint>

/** A change of several numbers at once that leaves every sum as it is; whole numbers. */
export type Direction = ReadonlyMap<string, bigint>

export interface Solved {
  /** Unknown numbers that the sums leave only one value. */
  readonly pinned: ReadonlyMap<string, Rational.Rational>
  /** Independent directions; an unknown number that is in none of them is pinned. */
  readonly directions: ReadonlyArray<Direction>
}

interface Row {
  readonly terms: Map<string, Rational.Rational>
  constant: Rational.Rational
}

const subtractScaled = (row: Row, other: Row, factor: Rational.Rational): void => {
  for (const [name, value] of other.terms) {
    const next = Rational.subtract(row.terms.get(name) ?? Rational.zero, Rational.multiply(factor, value))
    if (next.n === 0n) row.terms.delete(name)
    else row.terms.set(name, next)
  }
  row.constant = Rational.subtract(row.constant, Rational.multiply(factor, other.constant))
}

const whole = (direction: ReadonlyMap<string, Rational.Rational>): Direction => {
  let scale = 1n
  for (const { d } of direction.values()) {
    let [a, b] = [scale, d]
    while (b !== 0n) [a, b] = [b, a % b]
    scale = (scale / a) * d
  }
  return new Map([...direction].map(([name, { d, n }]) => [name, (n * scale) / d]))
}

/** Solves the sums for the numbers that are not known. Sums that contradict each other tell nothing and are passed over. */
export const solve = (sums: Iterable<Sum>, known: (name: string) => bigint | undefined): Solved => {
  const pivots = new Map<string, Row>()
  const names = new Set<string>()
  for (const sum of sums) {
    const row: Row = { terms: new Map(), constant: Rational.zero }
    for (const [name, coefficient] of sum) {
      const value = known(name)
      if (value !== undefined) row.constant = Rational.add(row.constant, Rational.make(coefficient * value))
      else {
        names.add(name)
        if (coefficient !== 0n) row.terms.set(name, Rational.make(coefficient))
      }
    }
    for (const [name, value] of [...row.terms]) {
      const pivot = pivots.get(name)
      if (pivot !== undefined) subtractScaled(row, pivot, row.terms.get(name) ?? value)
    }
    const [lead] = row.terms
    if (lead === undefined) continue
    const [name, value] = lead
    for (const [other, coefficient] of row.terms) {
      row.terms.set(other, Rational.divide(coefficient, value) as Rational.Rational)
    }
    row.constant = Rational.divide(row.constant, value) as Rational.Rational
    for (const pivot of pivots.values()) {
      const factor = pivot.terms.get(name)
      if (factor !== undefined) subtractScaled(pivot, row, factor)
    }
    pivots.set(name, row)
  }
  const directions = new Map<string, Map<string, Rational.Rational>>()
  const one = Rational.fromInteger(1)
  for (const name of names) if (!pivots.has(name)) directions.set(name, new Map([[name, one]]))
  const pinned = new Map<string, Rational.Rational>()
  for (const [name, row] of pivots) {
    if (row.terms.size === 1) pinned.set(name, Rational.subtract(Rational.zero, row.constant))
    for (const [free, value] of row.terms) {
      if (free !== name) directions.get(free)?.set(name, Rational.subtract(Rational.zero, value))
    }
  }
  return { pinned, directions: [...directions.values()].map(whole) }
}

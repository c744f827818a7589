/**
 * A reader with a computer: every printed number is an equation over the smallest groups. Elimination tells which other numbers
 * follow from them. Knows nothing of how numbers were withheld. (What follows from bounds is for the reader of a small town.)
 */

/** A number that a reader looks for or has: over groups by index, each with how often it counts. */
export interface Equation {
  readonly text: string
  readonly of: ReadonlyMap<number, number>
  readonly value: number | undefined
}

/** A prime below 2²⁶: products stay exact. What follows from the equations does so in any field, but for accidents. */
const prime = 67_108_859
const inverse = (of: number): number => {
  let [power, out, base] = [prime - 2, 1, of]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) out = (out * base) % prime
    base = (base * base) % prime
  }
  return out
}

type Row = Array<number>

/** The printed equations in echelon form, and whether another combination follows from them. */
const elimination = (size: number, printed: ReadonlyArray<Equation>) => {
  const pivots = new Map<number, Row>()
  const reduced = (of: ReadonlyMap<number, number>): Row => {
    const row = Array.from({ length: size }, (_, index) => ((of.get(index) ?? 0) + prime) % prime)
    for (let at = 0; at < size; at++) {
      const factor = row[at] as number
      const pivot = factor === 0 ? undefined : pivots.get(at)
      if (pivot === undefined) continue
      for (let index = at; index < size; index++) {
        row[index] = ((row[index] as number) + prime - ((factor * (pivot[index] as number)) % prime)) % prime
      }
    }
    return row
  }
  for (const { of } of printed) {
    const row = reduced(of)
    const lead = row.findIndex((one) => one !== 0)
    if (lead === -1) continue
    const scale = inverse(row[lead] as number)
    pivots.set(
      lead,
      row.map((one) => (one * scale) % prime)
    )
  }
  return (of: ReadonlyMap<number, number>): boolean => reduced(of).every((one) => one === 0)
}

/** The sought numbers that follow from the printed ones. `size` is how many groups there are. */
export const sure = (
  size: number,
  printed: ReadonlyArray<Equation>,
  sought: ReadonlyArray<Equation>
): ReadonlyArray<string> => {
  const follows = elimination(size, printed)
  return sought.filter(({ of }) => follows(of)).map((one) => one.text)
}

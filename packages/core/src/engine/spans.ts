/** Spans of time, in milliseconds: what they cover together, and what they share. */
export type Span = readonly [from: number, to: number]

/** Spans in order, overlapping ones joined. */
export const union = (spans: Iterable<Span>): ReadonlyArray<Span> => {
  const out: Array<[number, number]> = []
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = out.at(-1)
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to)
    else out.push([from, to])
  }
  return out
}

/** How much two unions share. */
export const overlap = (a: ReadonlyArray<Span>, b: ReadonlyArray<Span>): number => {
  let total = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Span, b[j] as Span]
    total += Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))
    if (one[1] < other[1]) i++
    else j++
  }
  return total
}

/** Rolling up: which cells of a taking belong to each place and period that is asked for. */
import { key } from "../../time/Period.ts"
import type { Cells } from "./cells.ts"
import type { Taking } from "./take.ts"

export interface Roll {
  readonly count: number
  /** Where the figure goes: place × periods + period. */
  readonly into: Int32Array
  /** Cells `members[start[i]]` to `members[start[i + 1]]` make up the i-th figure. */
  readonly start: Int32Array
  readonly members: Int32Array
}

/** `asked` gives each place of the plan its number; `periods` each period of the request. */
export const rollOf = (
  taking: Taking,
  cells: Cells,
  asked: ReadonlyMap<string, number>,
  periods: ReadonlyMap<string, number>
): Roll => {
  const places = taking.scope.reading.places()
  const spans = taking.periods.map(({ from, period, to }) => ({ from, to, at: periods.get(key(period)) as number }))
  const byAtom = Array.from({ length: taking.atomCount }, (_, atom) =>
    [...spans.keys()].filter((at) => (spans[at]?.from as number) <= atom && atom < (spans[at]?.to as number))
  )
  const byChain = new Map<number, ReadonlyArray<number>>()
  const above = (cell: number): ReadonlyArray<number> => {
    const chain = cells.chain[cell] as number
    let known = byChain.get(chain)
    if (known === undefined) {
      known = places
        .chain(chain)
        .map((place) => asked.get(place))
        .filter((place) => place !== undefined)
      byChain.set(chain, known)
    }
    return known
  }
  // Figures by place and span: first how many cells each has, then where they begin, then which they are.
  const slots = new Int32Array(asked.size * spans.length)
  const eachSlot = (visit: (slot: number, cell: number) => void): void => {
    for (let cell = 0; cell < cells.count; cell++) {
      for (const place of above(cell))
        for (const span of byAtom[cells.atom[cell] as number] as ReadonlyArray<number>)
          visit(place * spans.length + span, cell)
    }
  }
  eachSlot((slot) => slots[slot]!++)
  const count = slots.reduce((sum, size) => sum + Number(size > 0), 0)
  const into = new Int32Array(count)
  const start = new Int32Array(count + 1)
  for (let slot = 0, figure = 0, total = 0; slot < slots.length; slot++) {
    const size = slots[slot] as number
    if (size === 0) continue
    slots[slot] = total
    into[figure++] = Math.floor(slot / spans.length) * periods.size + (spans[slot % spans.length]?.at as number)
    total += size
    start[figure] = total
  }
  const members = new Int32Array(start[count] as number)
  eachSlot((slot, cell) => {
    members[slots[slot]!++] = cell
  })
  return { count, into, start, members }
}

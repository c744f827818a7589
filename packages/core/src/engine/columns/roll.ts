/** Rolling up: which cells of a taking belong to each place and period that is asked for. */
import { key } from "../../time/Period.ts"
import type { Cells } from "./cells.ts"
import type { Taking } from "./take.ts"

export interface Roll {
  readonly count: number
  /** Where the figure goes: place × periods + period. */
  readonly into: ReadonlyArray<number>
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
    spans.filter(({ from, to }) => from <= atom && atom < to).map(({ at }) => at)
  )
  const byChain = new Map<number, ReadonlyArray<number>>()
  const groups = new Map<number, Array<number>>()
  for (let cell = 0; cell < cells.count; cell++) {
    const chain = cells.chain[cell] as number
    let above = byChain.get(chain)
    if (above === undefined) {
      above = places
        .chain(chain)
        .map((place) => asked.get(place))
        .filter((place) => place !== undefined)
      byChain.set(chain, above)
    }
    for (const place of above) {
      for (const period of byAtom[cells.atom[cell] as number] as ReadonlyArray<number>) {
        const into = place * periods.size + period
        const group = groups.get(into)
        if (group === undefined) groups.set(into, [cell])
        else group.push(cell)
      }
    }
  }
  const start = new Int32Array(groups.size + 1)
  let total = 0
  for (const [at, group] of [...groups.values()].entries()) {
    total += group.length
    start[at + 1] = total
  }
  const members = new Int32Array(total)
  let at = 0
  for (const group of groups.values()) for (const cell of group) members[at++] = cell
  return { count: groups.size, into: [...groups.keys()], start, members }
}

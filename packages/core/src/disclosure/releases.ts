/**
 * The same number in two releases. Where a place's printed numbers did not change, a reader takes its withheld ones to be the
 * same, too; where one did, the difference is the rows that came late. What only an earlier release told is taken to hold still.
 */
import type { Cell } from "./Cell.ts"
import type { Gathering } from "./Quantity.ts"

const keyOf = ({ breakdown, measure, period, place }: Cell): string =>
  JSON.stringify([measure, place, period.start, period.end, breakdown ?? 0])

/** Links the releases, and gives all numbers that readers take to hold now. */
export const releases = (
  cells: ReadonlyArray<Cell>,
  { rests, sums }: Pick<Gathering, "rests" | "sums">
): ReadonlyArray<Cell> => {
  const now = new Map<string, Cell>()
  for (const cell of cells) if (cell.release === 0) now.set(keyOf(cell), cell)
  const placeOf = ({ measure, place, release }: Cell): string => JSON.stringify([release, measure, place])
  const changed = new Set(
    cells
      .filter((one) => one.release > 0 && one.truth !== undefined)
      .filter((one) => (now.get(keyOf(one))?.truth ?? one.truth) !== one.truth)
      .map(placeOf)
  )
  for (const old of cells.filter((one) => one.release > 0)) {
    const current = now.get(keyOf(old))
    if (current === undefined) {
      now.set(keyOf(old), old)
      continue
    }
    const terms = new Map([
      [current.id, 1n],
      [old.id, -1n]
    ])
    if (old.truth === undefined) {
      if (changed.has(placeOf(old))) continue
      old.truth = current.truth
    } else if (current.truth === undefined) {
      current.truth = old.truth
    } else if (current.truth !== old.truth) {
      const id = `late ${old.id}`
      rests.set(id, { id, about: current.about, truth: current.truth - old.truth })
      terms.set(id, -1n)
    }
    sums.push(terms)
  }
  return [...now.values()]
}

/**
 * Numbers that nobody printed, in places of which others were: reports of several levels may each tell a part of a sum, and only
 * with the numbers between them do the parts come together.
 */
import type { Cell } from "./Cell.ts"
import type { Gathering } from "./Quantity.ts"

export const unprinted = (cells: ReadonlyArray<Cell>, { among, rests }: Gathering): ReadonlyArray<Cell> => {
  const places = new Set(cells.map((one) => one.place))
  const added: Array<Cell> = []
  const kinds = Map.groupBy(cells, ({ measure, period }) => JSON.stringify([measure, period.start, period.end]))
  for (const [kind, some] of kinds) {
    // Of a place that was told of, a breakdown's value that is not there is nought.
    const told = new Set(some.map((one) => one.place))
    if (told.size === places.size) continue
    for (const [key, [like]] of Map.groupBy(some, (one) => JSON.stringify(one.breakdown ?? 0))) {
      for (const place of places) {
        if (like === undefined || told.has(place)) continue
        const id = `${among} unprinted ${place} ${key} ${kind}`
        const cell = { ...like, id, place, truth: undefined, shown: [], least: 0n }
        rests.set(id, cell)
        added.push(cell)
      }
    }
  }
  return added
}

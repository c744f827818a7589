/**
 * Which numbers to withhold, so that none of them can be worked out from what is still printed.
 *
 *   small numbers withheld ──► for each: another table with the same printed numbers in which it has another value
 *                              ──► the numbers that move in it are withheld with it
 *
 * In the other table numbers are whole, withheld ones at least one (nought is printed), no part above its whole. A table that is
 * found stays one when more is withheld, and shows at once that every number which moves in it is safe.
 */
import type { Cell, Shown } from "./Cell.ts"
import * as Network from "./Network.ts"
import type { Quantity, Relations } from "./Quantity.ts"

/** Whether a number of persons is too small to be printed. */
export const isFew = (value: bigint | undefined, k: number): boolean => {
  if (value === undefined || value === 0n) return false
  return (value < 0n ? -value : value) < BigInt(k)
}

type Spot = Omit<Shown, "as">

/** Owners of numbers: a result by its index, a comparison of it by `index/comparison`. */
const owner = ({ comparison, result }: Spot): string =>
  comparison === undefined ? `${result}` : `${result}/${comparison}`

/** What may be withheld, and why each number is. */
export interface Withheld {
  readonly isHidden: (shown: Spot) => boolean
  /** Numbers that are few. */
  readonly few: ReadonlySet<string>
  /** Few, and known already from what was published. */
  readonly lost: ReadonlySet<string>
}

/** First for a cheap table, then for any. */
const searches: ReadonlyArray<Network.Effort> = [
  { tries: 400, width: 8, haste: 0.6 },
  { tries: 4000, width: 40, haste: 2 },
  { tries: 20_000, width: 400, haste: 6 },
  { tries: 10_000, width: 40, haste: 2, supposing: 1 },
  { tries: 10_000, width: 40, haste: 2, supposing: 2 },
  { tries: 10_000, width: 40, haste: 2, supposing: 3 }
]

/** What moving a number that is withheld anyway costs, so that detours cost something. */
const detour = 0.25

export const protect = (cells: ReadonlyArray<Cell>, { rests, sums }: Relations, k: number): Withheld => {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const owners = new Set<string>()
  const few = new Set<string>()
  const lost = new Set<string>()
  const isHidden = (shown: Spot): boolean => owners.has(`${shown.result}`) || owners.has(owner(shown))
  const isPrinted = (cell: Cell): boolean =>
    cell.release > 0 ? cell.shown.length > 0 : cell.shown.some((one) => !isHidden(one))
  const hide = (cell: Cell): void => {
    for (const one of cell.shown) owners.add(owner(one))
  }
  const quantity = (id: string): Quantity | Cell | undefined => byId.get(id) ?? rests.get(id)
  const network = Network.make(sums, quantity, (id) => rests.has(id))
  const totals = new Set(sums.filter((sum) => sum.size > 2).flatMap((sum) => [...sum].flatMap(asTotal)))
  const cellAt = network.ids.map((id) => byId.get(id))
  const rules: Network.Rules = {
    cost: (at) => {
      const cell = cellAt[at]
      if (cell === undefined || !isPrinted(cell)) return detour
      if (cell.release > 0 || (cell.truth ?? 0n) <= 0n) return Number.POSITIVE_INFINITY
      // Rather several small numbers than one great one, rather parts than totals.
      return (totals.has(cell.id) ? 6 : 1) + Math.log2(Number(cell.truth)) / 8 + cell.shown.length / 8
    },
    least: (at) => {
      const cell = cellAt[at]
      if (cell !== undefined) return cell.truth === undefined || cell.truth > 0n ? 1 : cell.truth < 0n ? undefined : 0
      const least = rests.get(network.ids[at] as string)?.least
      return least === undefined ? undefined : Number(least)
    },
    doubt: (at) => rests.get(network.ids[at] as string)?.doubt ?? 0
  }

  for (const cell of cells) {
    if (cell.release > 0 || !cell.about || cell.shown.length === 0 || !isFew(cell.truth, k)) continue
    few.add(cell.id)
    hide(cell)
  }
  const guarded = [
    ...cells.filter((cell) => few.has(cell.id) || (cell.release > 0 && cell.about && cell.shown.length === 0)),
    ...[...rests.values()].filter((rest) => rest.about && isFew(rest.truth, k))
  ]
  const safe = new Set<number>()
  for (const { id } of guarded) {
    const target = network.indexOf(id)
    // What is in no sum cannot be worked out.
    if (target === undefined || safe.has(target)) continue
    let moved: ReadonlyArray<number> | undefined
    for (const search of searches) moved ??= Network.witness(network, target, rules, search)
    if (moved === undefined) lost.add(id)
    for (const at of moved ?? []) {
      safe.add(at)
      const cell = cellAt[at]
      if (cell !== undefined && isPrinted(cell)) hide(cell)
    }
  }
  return { isHidden, few, lost }
}

const asTotal = ([id, coefficient]: readonly [string, bigint]): ReadonlyArray<string> =>
  coefficient === -1n ? [id] : []

/**
 * How printed numbers hang together, as sums that a reader can do: a total and its breakdown, a place and its parts, a span and
 * the spans within it, a number and the same number in an earlier release, a sum of measures and its terms, a count and the counts
 * of some of the same. What a sum leaves over (rows in places that nobody printed, late rows) is a number of its own.
 */
import type { Result } from "../engine/Result.ts"
import type { Place } from "../engine/Table.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Cell } from "./Cell.ts"
import { classes } from "./classes.ts"
import * as Population from "./Population.ts"
import { partitions, spans } from "./partitions.ts"
import { parts } from "./parts.ts"
import type { Gathering, Quantity, Relations, Sum } from "./Quantity.ts"
import { releases } from "./releases.ts"
import { terms } from "./terms.ts"
import { unprinted } from "./unprinted.ts"

/** The sums among the cells of all releases, each by itself and all together. `chains` tell for each place its ancestors. */
export const relations = (
  registry: Registry,
  results: ReadonlyArray<Result>,
  printed: ReadonlyArray<Cell>,
  chains: ReadonlyMap<string, Place>
): Relations => {
  const sums: Array<Sum> = []
  const rests = new Map<string, Quantity>()
  const isWhole = new Map<string, boolean>()
  const now = releases(printed, { sums, rests })
  const earlier = Map.groupBy(
    printed.filter((one) => one.release > 0),
    (one) => one.release
  )
  const readings = [["now", now] as const, ...[...earlier].map(([release, some]) => [`${release}`, some] as const)]
  const pairs = readings.map(([among, some]) => {
    const all: Gathering = { among, sums, rests, isWhole }
    const everywhere = [...some, ...unprinted(some, all)]
    const cells = [...everywhere, ...terms(registry, everywhere, all)]
    const populations = new Map(cells.map((cell) => [cell, Population.of(cell)]))
    const populationOf = (cell: Cell): Population.Population | undefined => populations.get(cell)
    partitions(cells, chains, all)
    spans(cells, all)
    classes(cells, populationOf, all)
    return () => parts(results, cells, populationOf, all)
  })
  derive(sums, new Map<string, Cell | Quantity>([...printed, ...rests.values()].map((one) => [one.id, one])))
  for (const add of pairs) add()
  return { sums, rests }
}

/** Fills in what is left over, where all else in a sum is known. */
const derive = (sums: ReadonlyArray<Sum>, of: ReadonlyMap<string, { truth: bigint | undefined }>): void => {
  const isOpen = (sum: Sum): boolean => [...sum.keys()].some((id) => of.get(id)?.truth === undefined)
  let open = sums.filter(isOpen)
  for (let before = open.length + 1; open.length < before; ) {
    before = open.length
    open = open.filter((sum) => {
      const unknown = [...sum].filter(([id]) => of.get(id)?.truth === undefined)
      const [only] = unknown
      if (only === undefined) return false
      if (unknown.length !== 1 || (only[1] !== 1n && only[1] !== -1n)) return true
      const rest = [...sum].reduce(
        (total, [id, sign]) => (id === only[0] ? total : total + sign * (of.get(id)?.truth ?? 0n)),
        0n
      )
      const one = of.get(only[0])
      if (one !== undefined) one.truth = -rest * only[1]
      return false
    })
  }
}

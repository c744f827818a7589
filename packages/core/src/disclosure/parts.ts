/**
 * Numbers of which one is part of another – the parts of a share, a count under further conditions or of fewer codes – and what
 * the whole leaves over beside the part: the households that are not poor, where all and the poor are printed.
 */
import type { Result } from "../engine/Result.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Cell } from "./Cell.ts"
import { isPart, type Population } from "./Population.ts"
import { restOf } from "./partitions.ts"
import type { Gathering } from "./Quantity.ts"

type Pair = readonly [part: Cell, whole: Cell]

const shareUnits: ReadonlySet<Unit> = new Set<Unit>(["percent", "permille"])

const shares = (all: ReadonlyArray<Result>, cells: ReadonlyArray<Cell>): ReadonlyArray<Pair> => {
  const parts = new Map<number, { numerator?: Cell; denominator?: Cell }>()
  for (const cell of cells) {
    for (const { as, comparison, result } of cell.release === 0 ? cell.shown : []) {
      if (as !== "value" && comparison === undefined) parts.set(result, { ...parts.get(result), [as]: cell })
    }
  }
  return [...parts].flatMap(([index, { denominator, numerator }]) =>
    denominator === undefined || numerator === undefined || !shareUnits.has(all[index]?.unit ?? "one")
      ? []
      : [[numerator, denominator] as const]
  )
}

/** Pairs in one place and span, of one breakdown value or of several: those of a kind who are poor, and the poor. */
const narrower = (
  cells: ReadonlyArray<Cell>,
  populationOf: (cell: Cell) => Population | undefined
): ReadonlyArray<Pair> => {
  // What is part of what is the same in every place: it is found out once for each measure and breakdown value.
  const kindOf = (cell: Cell): string => `${cell.measure} ${JSON.stringify(cell.breakdown ?? 0)}`
  const kinds = Map.groupBy(cells, kindOf)
  const populations = [...kinds].flatMap(([kind, [cell]]) => {
    const population = cell === undefined ? undefined : populationOf(cell)
    return population === undefined ? [] : [[kind, population] as const]
  })
  const byRows = Map.groupBy(populations, ([, population]) => population.rows)
  const wholes = new Map<string, ReadonlyArray<string>>()
  for (const [part, population] of populations) {
    const some = byRows.get(population.rows) ?? []
    wholes.set(
      part,
      some.filter(([whole, other]) => whole !== part && isPart(population, other)).map(([whole]) => whole)
    )
  }
  const spots = new Map<string, Map<string, Cell>>()
  for (const [kind, some] of kinds) {
    for (const cell of some) {
      const spot = `${cell.place} ${cell.period.start} ${cell.period.end}`
      const known = spots.get(spot)
      if (known === undefined) spots.set(spot, new Map([[kind, cell]]))
      else known.set(kind, cell)
    }
  }
  return [...spots.values()].flatMap((spot) =>
    [...spot].flatMap(([kind, part]) =>
      (wholes.get(kind) ?? []).flatMap((one) => {
        const whole = spot.get(one)
        return whole === undefined ? [] : [[part, whole] as const]
      })
    )
  )
}

export const parts = (
  all: ReadonlyArray<Result>,
  cells: ReadonlyArray<Cell>,
  populationOf: (cell: Cell) => Population | undefined,
  { among, rests, sums }: Gathering
): void => {
  const isSameUnit = (a: Cell, b: Cell): boolean =>
    a.of.op === "measure" && b.of.op === "measure" && a.of.unit === b.of.unit
  const add = (part: string, whole: string, about: boolean, truth: bigint): void => {
    const id = `${among} beside ${part} ${whole}`
    if (truth < 0n || rests.has(id)) return
    rests.set(id, { id, about, truth, least: 0n })
    sums.push(
      new Map([
        [whole, 1n],
        [part, -1n],
        [id, -1n]
      ])
    )
  }
  for (const [part, whole] of [...shares(all, cells), ...narrower(cells, populationOf)]) {
    if (part.id === whole.id || part.truth === undefined || whole.truth === undefined) continue
    const isTold = [part, whole].every((one) => one.release > 0 && one.shown.length > 0)
    const about = !isTold && part.about && whole.about && isSameUnit(part, whole)
    add(part.id, whole.id, about, whole.truth - part.truth)
    // Nor can what is left over of a part exceed what is left over of its whole.
    for (const what of ["keys", "places"] as const) {
      const [a, b] = [rests.get(restOf(among, what, part.id)), rests.get(restOf(among, what, whole.id))]
      if (a?.truth !== undefined && b?.truth !== undefined) add(a.id, b.id, about, b.truth - a.truth)
    }
  }
}

/**
 * Counts that differ only in the codes that a field may have, KPIs and cells of breakdowns alike: members are full members and
 * probationary ones, so whoever reads all but one of these knows that one. The codes are put into classes that no count tells apart;
 * each count is the sum of its classes.
 */
import type { Cell } from "./Cell.ts"
import type { Population } from "./Population.ts"
import type { Gathering, Sum } from "./Quantity.ts"

interface Coded {
  readonly cell: Cell
  /** Absent for a count that asks for no code: it has all classes, and rows beside them. */
  readonly codes: ReadonlySet<string> | undefined
}

const keyOf = ({ others, rows }: Population, codes: ReadonlyMap<string, ReadonlySet<string>>): string =>
  JSON.stringify([
    rows,
    [...others].sort(),
    [...codes].map(([field, some]) => [field, [...some].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  ])

/** The counts of one place and span that are alike but for the codes of one field, by field. */
const groupsIn = (some: ReadonlyArray<readonly [Cell, Population]>): ReadonlyMap<string, ReadonlyArray<Coded>> => {
  const groups = new Map<string, Array<Coded>>()
  const add = (key: string, coded: Coded): void => {
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [coded])
    else known.push(coded)
  }
  const fields = new Set<string>()
  for (const [cell, population] of some) {
    for (const [field, codes] of population.codes) {
      const rest = new Map(population.codes)
      rest.delete(field)
      fields.add(field)
      add(`${field} ${keyOf(population, rest)}`, { cell, codes })
    }
  }
  for (const [cell, population] of some) {
    const key = keyOf(population, population.codes)
    for (const field of fields) {
      if (!population.codes.has(field) && groups.has(`${field} ${key}`))
        groups.get(`${field} ${key}`)?.push({ cell, codes: undefined })
    }
  }
  return groups
}

const equal = (a: string, b: string): Sum =>
  new Map([
    [a, 1n],
    [b, -1n]
  ])

const addClasses = (group: ReadonlyArray<Coded>, { among, rests, sums }: Gathering): void => {
  const coded = group.filter((one) => one.codes !== undefined)
  if (coded.length < 2) return
  const all = new Set(coded.flatMap(({ codes }) => [...(codes ?? [])]))
  const classes = Map.groupBy(all, (code) =>
    coded.flatMap(({ codes }, index) => (codes?.has(code) === true ? [index] : [])).join()
  )
  const [first] = group
  /** The number of each class, by the first of its codes. */
  const own = new Map<string, string>()
  for (const codes of classes.values()) {
    const same = coded.filter((one) => one.codes?.size === codes.length && codes.every((code) => one.codes?.has(code)))
    const id = same[0]?.cell.id ?? `${among} class ${codes.join()} ${first?.cell.id}`
    for (const other of same.slice(1)) sums.push(equal(id, other.cell.id))
    if (same.length === 0) rests.set(id, { id, about: first?.cell.about ?? false, truth: undefined, least: 0n })
    own.set(codes[0] ?? "", id)
  }
  for (const { cell, codes } of group) {
    const sum = new Map<string, bigint>([[cell.id, -1n]])
    for (const [first, id] of own) if (codes === undefined || codes.has(first)) sum.set(id, 1n)
    if (sum.get(cell.id) !== -1n) continue
    if (codes === undefined) {
      const id = `${among} class other ${JSON.stringify([...all])} ${cell.id}`
      rests.set(id, { id, about: cell.about, truth: undefined, least: 0n })
      sum.set(id, 1n)
    }
    sums.push(sum)
  }
}

export const classes = (
  cells: ReadonlyArray<Cell>,
  populationOf: (cell: Cell) => Population | undefined,
  gathering: Gathering
): void => {
  const spots = Map.groupBy(cells, ({ period, place }) => JSON.stringify([place, period.start, period.end]))
  for (const some of spots.values()) {
    const known = some.flatMap((cell) => {
      const population = populationOf(cell)
      return population === undefined ? [] : [[cell, population] as const]
    })
    for (const group of groupsIn(known).values()) addClasses(group, gathering)
  }
}

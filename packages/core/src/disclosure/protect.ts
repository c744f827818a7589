/**
 * Which numbers to withhold, so that none of them can be worked out from what is still printed.
 *
 *   small numbers hidden ──► while a hidden number is exposed: hide the least of those that give it away ──► done
 *
 * A hidden number is safe when there is another table with the same printed numbers in which it has another value: whole numbers,
 * hidden ones at least one (nought is printed), no share above its whole. The test looks for such a table and never guesses: a
 * number without one counts as exposed, at worst more is hidden than need be.
 */
import type { Cell, Shown } from "./Cell.ts"
import { type Direction, type Sum, solve } from "./Linear.ts"
import { type Quantity, type Relations, restOf } from "./relations.ts"

/** Whether a number of persons is too small to be printed. */
export const isFew = (value: bigint | undefined, k: number): boolean => {
  if (value === undefined || value === 0n) return false
  return (value < 0n ? -value : value) < BigInt(k)
}

type Spot = Omit<Shown, "as">

/** Owners of numbers: a result by its index, a comparison of it by `index/comparison`. */
const owner = ({ comparison, result }: Spot): string =>
  comparison === undefined ? `${result}` : `${result}/${comparison}`

/** The sums that hang together, directly or through others. */
const components = (sums: ReadonlyArray<Sum>): ReadonlyArray<ReadonlyArray<Sum>> => {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    parent.set(id, at)
    return at
  }
  for (const sum of sums) {
    const [first = ""] = sum.keys()
    for (const id of sum.keys()) parent.set(root(id), root(first))
  }
  return [...Map.groupBy(sums, (sum) => root([...sum.keys()][0] ?? "")).values()]
}

/** What may be withheld, and why each number is. */
export interface Withheld {
  /** Results and comparisons, as `owner` names them. */
  readonly owners: ReadonlySet<string>
  readonly isHidden: (shown: Spot) => boolean
  /** Numbers that are few, and those hidden to keep them safe. */
  readonly few: ReadonlySet<string>
  readonly complement: ReadonlySet<string>
  /** Few, and known already from what was published. */
  readonly lost: ReadonlySet<string>
}

export const protect = (
  cells: ReadonlyArray<Cell>,
  { rests, sums }: Relations,
  shares: ReadonlyArray<readonly [part: Cell, whole: Cell]>,
  k: number
): Withheld => {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const owners = new Set<string>()
  const few = new Set<string>()
  const complement = new Set<string>()
  const lost = new Set<string>()
  const isHidden = (shown: Spot): boolean => owners.has(`${shown.result}`) || owners.has(owner(shown))
  const isPrinted = (cell: Cell): boolean =>
    cell.release > 0 ? cell.shown.length > 0 : cell.shown.some((one) => !isHidden(one))
  const hide = (cell: Cell, among: Set<string>): void => {
    among.add(cell.id)
    for (const one of cell.shown) owners.add(owner(one))
  }
  const quantity = (id: string): Quantity | undefined => {
    const cell = byId.get(id)
    if (cell === undefined) return rests.get(id)
    const least = cell.truth === undefined || cell.truth < 0n ? undefined : cell.truth > 0n ? 1n : 0n
    return { id, about: cell.about, truth: cell.truth, ...(least === undefined ? {} : { least }) }
  }
  const sharesOf = new Map<string, Array<readonly [string, string]>>()
  // What is left over of a part cannot exceed what is left over of its whole, either.
  const pairs = shares.flatMap(([part, whole]) => [
    [part.id, whole.id] as const,
    ...(["keys", "places"] as const)
      .map((what) => [restOf(what, part.id), restOf(what, whole.id)] as const)
      .filter(([a, b]) => (rests.get(a)?.truth ?? 1n) <= (rests.get(b)?.truth ?? 0n))
  ])
  for (const pair of pairs) {
    for (const id of pair) {
      const known = sharesOf.get(id)
      if (known === undefined) sharesOf.set(id, [pair])
      else known.push(pair)
    }
  }

  /** The number that stops a table from being moved this way; `undefined` when nothing does. */
  const obstacle = (direction: Direction): string | undefined => {
    const moved = (id: string): bigint | undefined => {
      const truth = quantity(id)?.truth
      return truth === undefined ? undefined : truth + (direction.get(id) ?? 0n)
    }
    for (const [id, step] of direction) {
      if (step === 0n) continue
      const one = quantity(id)
      const value = moved(id)
      if (one === undefined || value === undefined) return id
      if (one.least !== undefined && value < one.least) return id
      for (const [part, whole] of sharesOf.get(id) ?? []) {
        const [a, b] = [moved(part), moved(whole)]
        if (a !== undefined && b !== undefined && a > b) return part === id ? whole : part
      }
    }
    return undefined
  }
  const combined = (a: Direction, b: Direction, sign: bigint): Direction => {
    const out = new Map(a)
    for (const [id, step] of b) out.set(id, (out.get(id) ?? 0n) + sign * step)
    return out
  }
  const isSafe = (id: string, some: ReadonlyArray<Sum>, alsoHidden: (cell: Cell) => boolean = () => false): boolean => {
    const { directions, pinned } = solve(some, (one) => {
      const cell = byId.get(one)
      return cell === undefined || alsoHidden(cell) || !isPrinted(cell) ? undefined : cell.truth
    })
    if (pinned.has(id)) return false
    if (quantity(id)?.truth === undefined) return true
    const mine = directions.filter((one) => (one.get(id) ?? 0n) !== 0n)
    if (mine.length === 0) return true
    // A table that breaks a rule is mended by further directions through the number that stops it, a few deep.
    let tries = 2000
    const mends = (table: Direction, deep: number): boolean => {
      if (tries-- <= 0) return false
      const stop = obstacle(table)
      if (stop === undefined) return (table.get(id) ?? 0n) !== 0n
      if (deep === 0) return false
      return directions.some(
        (other) => other.has(stop) && [1n, -1n].some((sign) => mends(combined(table, other, sign), deep - 1))
      )
    }
    return [1, 2, 4].some((deep) =>
      mine.some((one) => mends(one, deep - 1) || mends(combined(new Map(), one, -1n), deep - 1))
    )
  }

  for (const cell of cells) {
    if (cell.release === 0 && cell.about && cell.shown.length > 0 && isFew(cell.truth, k)) hide(cell, few)
  }
  const together = pairs.map((pair): Sum => new Map(pair.map((id) => [id, 0n])))
  for (const some of components([...sums, ...together])) {
    const ids = [...new Set(some.flatMap((sum) => [...sum.keys()]))]
    const here = ids.map((id) => byId.get(id)).filter((cell) => cell !== undefined)
    const isTotal = (id: string): boolean => some.some((sum) => sum.size > 2 && sum.get(id) === -1n)
    const isPublic = (cell: Cell): boolean =>
      some.some((sum) => {
        if (sum.size !== 2 || sum.get(cell.id) !== 1n) return false
        const other = [...sum.keys()].map((id) => byId.get(id)).find((one) => one !== undefined && one.id !== cell.id)
        return other !== undefined && other.release > 0 && other.shown.length > 0
      })
    const exposed = (): string | undefined => {
      const hidden = here.filter((cell) => !isPrinted(cell) && cell.about)
      const guarded = hidden.filter((cell) => few.has(cell.id) || complement.has(cell.id) || cell.release > 0)
      const left = ids.filter((id) => {
        const rest = rests.get(id)
        return rest?.about === true && isFew(rest.truth, k)
      })
      return [...guarded.map((cell) => cell.id), ...left].find((id) => !lost.has(id) && !isSafe(id, some))
    }
    for (let id = exposed(); id !== undefined; id = exposed()) {
      const target = id
      if (!isSafe(target, some, (cell) => cell.release === 0)) {
        lost.add(target)
        continue
      }
      const near = new Set(some.filter((sum) => sum.has(target)).flatMap((sum) => [...sum.keys()]))
      const free = here
        .filter((cell) => cell.release === 0 && isPrinted(cell) && (cell.truth ?? 0n) > 0n && !isPublic(cell))
        .map((cell) => ({
          cell,
          rank: [near.has(cell.id) ? 0 : 1, isTotal(cell.id) ? 1 : 0, Number(cell.truth)] as const
        }))
        .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
        .map(({ cell }) => cell)
      const chosen = free.slice(0, 12).find((cell) => isSafe(target, some, (one) => one === cell)) ?? free[0]
      if (chosen === undefined) lost.add(target)
      else hide(chosen, complement)
    }
  }
  return { owners, isHidden, few, complement, lost }
}

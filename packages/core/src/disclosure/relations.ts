/**
 * How printed numbers hang together, as sums that a reader can do: a total and its breakdown, a place and its parts, a span and
 * the spans within it, a number and the same number in an earlier release, a sum of measures and its terms. What a sum leaves
 * over (rows in places that nobody printed, late rows) is a number of its own.
 */
import type { Place } from "../engine/Table.ts"
import type { Node } from "../kpi/Formula.ts"
import { unwrap } from "../lineage/unwrap.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Cell } from "./Cell.ts"
import type { Sum } from "./Linear.ts"

/** A number in the sums: a cell, or what is left over between cells. */
export interface Quantity {
  readonly id: string
  readonly about: boolean
  truth: bigint | undefined
  /** The least that a reader knows it must be; absent where it may be negative. */
  readonly least?: bigint
}

/** The name of what a partition of a number, by breakdown or by place, leaves over. */
export const restOf = (what: "keys" | "places", whole: string): string => `${what} ${whole}`

export interface Relations {
  readonly sums: ReadonlyArray<Sum>
  /** What is left over, by id. */
  readonly rests: ReadonlyMap<string, Quantity>
}

type Additive = "exactly" | "at-most" | "not"

/** Whether a total is the sum of its parts: for distinct counts at most, for extremes and percentiles not at all. */
const additive = (of: Node): Additive => {
  if (of.op !== "measure") return of.op === "add" || of.op === "subtract" ? "exactly" : "not"
  const { kind } = of.aggregate
  return kind === "min" || kind === "max" || kind === "percentile" ? "not" : kind === "distinct" ? "at-most" : "exactly"
}

/** Whether spans add up: rows are taken by a time of their own, and nothing about them looks at the period. */
const addsInTime = (of: Node): boolean =>
  of.op === "measure" &&
  (of.aggregate.kind === "count" || of.aggregate.kind === "sum") &&
  "during" in of.aggregate.time &&
  !JSON.stringify(of.aggregate).includes('"within":"period"')

/** The sums among the cells of all releases. `chains` tell for each place its ancestors. */
export const relations = (
  registry: Registry,
  cells: ReadonlyArray<Cell>,
  chains: ReadonlyMap<string, Place>
): Relations => {
  const sums: Array<Sum> = []
  const rests = new Map<string, Quantity>()
  /** Partitions that left nothing over in some release: readers take them to be whole in others. */
  const complete = new Set<string>()
  releases(cells, sums, rests)
  const add = (whole: Cell, parts: ReadonlyArray<Cell>, how: Additive, what: "keys" | "places"): void => {
    if (parts.length === 0 || how === "not") return
    const terms = new Map<string, bigint>([[whole.id, -1n]])
    for (const part of parts) terms.set(part.id, (terms.get(part.id) ?? 0n) + 1n)
    const known = [whole, ...parts].every((one) => one.truth !== undefined)
    const rest = known ? parts.reduce((left, part) => left - (part.truth ?? 0n), whole.truth ?? 0n) : undefined
    const partition = JSON.stringify([whole.place, parts.map((part) => [part.place, part.breakdown ?? 0])])
    if (rest === 0n) complete.add(partition)
    if (rest !== 0n && !(rest === undefined && (what === "keys" || complete.has(partition)))) {
      if (how === "at-most") return
      const id = restOf(what, whole.id)
      rests.set(id, { id, about: whole.about, truth: rest, ...((rest ?? 0n) >= 0n ? { least: 0n } : {}) })
      terms.set(id, 1n)
    }
    sums.push(terms)
  }
  const group = (of: (cell: Cell) => ReadonlyArray<unknown>): ReadonlyArray<ReadonlyArray<Cell>> => [
    ...Map.groupBy(cells, (cell) => JSON.stringify(of(cell))).values()
  ]

  for (const some of group((one) => [one.release, one.measure, one.place, one.period.start, one.period.end])) {
    const total = some.find((one) => one.breakdown === undefined)
    if (total === undefined) continue
    for (const parts of Map.groupBy(some, (one) => one.breakdown?.id).values()) {
      if (parts[0]?.breakdown !== undefined) add(total, parts, additive(total.of), "keys")
    }
  }

  for (const some of group((one) => [one.release, one.measure, one.period.start, one.period.end, one.breakdown ?? 0])) {
    const byPlace = new Map(some.map((one) => [one.place, one]))
    const above = (cell: Cell): string | undefined =>
      chains.get(cell.place)?.chain.find((place) => place !== cell.place && byPlace.has(place))
    for (const [place, parts] of Map.groupBy(some, above)) {
      const whole = place === undefined ? undefined : byPlace.get(place)
      if (whole !== undefined) add(whole, parts, additive(whole.of), "places")
    }
  }

  for (const some of group((one) => [one.release, one.measure, one.place, one.breakdown ?? 0])) {
    const [first] = some
    if (first === undefined || some.length < 2 || !addsInTime(first.of)) continue
    const cuts = [...new Set(some.flatMap((one) => [one.period.start, one.period.end]))].sort()
    const atom = (index: number): string => {
      const [start, end] = [cuts[index], cuts[index + 1]]
      const own = some.find((one) => one.period.start === start && one.period.end === end)
      if (own !== undefined) return own.id
      const id = `span ${start}/${end} ${first.id}`
      if (!rests.has(id)) rests.set(id, { id, about: first.about, truth: undefined, least: 0n })
      return id
    }
    for (const cell of some) {
      const from = cuts.indexOf(cell.period.start)
      const to = cuts.indexOf(cell.period.end)
      if (to - from < 2) continue
      const terms = new Map<string, bigint>([[cell.id, -1n]])
      for (let index = from; index < to; index++) terms.set(atom(index), 1n)
      sums.push(terms)
    }
  }

  for (const cell of cells) {
    const terms = addends(registry, cell.of)
    if (terms === undefined) continue
    const others = new Map(
      cells
        .filter(
          (one) => one.release === cell.release && one.place === cell.place && one.period.start === cell.period.start
        )
        .filter((one) => one.period.end === cell.period.end && same(one.breakdown, cell.breakdown))
        .map((one) => [JSON.stringify(one.of), one.id])
    )
    const sum = new Map<string, bigint>([[cell.id, -1n]])
    for (const [text, sign] of terms) {
      const id = others.get(text) ?? `term ${text} ${cell.id}`
      if (!others.has(text)) rests.set(id, { id, about: cell.about, truth: undefined })
      sum.set(id, (sum.get(id) ?? 0n) + sign)
    }
    sums.push(sum)
  }
  derive(sums, new Map([...cells, ...rests.values()].map((one) => [one.id, one])))
  return { sums, rests }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The terms of a sum of measures, with their signs. */
const addends = (registry: Registry, of: Node): ReadonlyMap<string, bigint> | undefined => {
  if (of.op !== "add" && of.op !== "subtract") return undefined
  const terms = new Map<string, bigint>()
  const visit = (node: Node, sign: bigint): boolean => {
    const one = unwrap(registry, node)
    if (one.op === "add" || one.op === "subtract") {
      return visit(one.left, sign) && visit(one.right, one.op === "add" ? sign : -sign)
    }
    if (one.op !== "measure") return false
    const text = JSON.stringify(one)
    terms.set(text, (terms.get(text) ?? 0n) + sign)
    return true
  }
  return visit(of, 1n) ? terms : undefined
}

/**
 * The same number in two releases. Where a measure's printed numbers did not change, a reader takes the hidden ones to be the same;
 * where one did, the difference is the rows that came late.
 */
const releases = (cells: ReadonlyArray<Cell>, sums: Array<Sum>, rests: Map<string, Quantity>): void => {
  const key = (one: Cell): string =>
    JSON.stringify([one.measure, one.place, one.period.start, one.period.end, one.breakdown ?? 0])
  const now = new Map(cells.filter((one) => one.release === 0).map((one) => [key(one), one]))
  const changed = new Set(
    cells
      .filter((one) => one.release > 0 && one.truth !== undefined)
      .filter((one) => (now.get(key(one))?.truth ?? one.truth) !== one.truth)
      .map((one) => `${one.release} ${one.measure}`)
  )
  for (const old of cells) {
    const current = old.release === 0 ? undefined : now.get(key(old))
    if (current === undefined) continue
    const terms = new Map([
      [current.id, 1n],
      [old.id, -1n]
    ])
    if (old.truth === undefined) {
      if (changed.has(`${old.release} ${old.measure}`)) continue
      old.truth = current.truth
    } else if (current.truth !== undefined && current.truth !== old.truth) {
      const id = `late ${old.id}`
      rests.set(id, { id, about: current.about, truth: current.truth - old.truth })
      terms.set(id, -1n)
    }
    sums.push(terms)
  }
}

/** Fills in what is left over, where all else in a sum is known. */
const derive = (sums: ReadonlyArray<Sum>, of: ReadonlyMap<string, { truth: bigint | undefined }>): void => {
  for (let again = true; again; ) {
    again = false
    for (const sum of sums) {
      const open = [...sum].filter(([id]) => of.get(id)?.truth === undefined)
      const [only] = open
      if (open.length !== 1 || only === undefined || (only[1] !== 1n && only[1] !== -1n)) continue
      const rest = [...sum].reduce(
        (all, [id, sign]) => (id === only[0] ? all : all + sign * (of.get(id)?.truth ?? 0n)),
        0n
      )
      const one = of.get(only[0])
      if (one !== undefined) one.truth = -rest * only[1]
      again = true
    }
  }
}

/** A total and its breakdown, a place and its parts, a span and the spans within it. What is left over is a number of its own. */
import type { Place } from "../engine/Table.ts"
import type { Node } from "../kpi/Formula.ts"
import type { Cell } from "./Cell.ts"
import type { Gathering } from "./Quantity.ts"

/** The name of what a partition of a number leaves over. */
export const restOf = (among: string, what: "keys" | "places", whole: string): string => `${among} ${what} ${whole}`

type Additive = "exactly" | "at-most" | "not"

/** Whether a total is the sum of its parts: for distinct counts at most, for extremes and percentiles not at all. */
const additive = (of: Node): Additive => {
  if (of.op !== "measure") return of.op === "add" || of.op === "subtract" ? "exactly" : "not"
  const { kind } = of.aggregate
  return kind === "min" || kind === "max" || kind === "percentile" ? "not" : kind === "distinct" ? "at-most" : "exactly"
}

const group = (
  cells: ReadonlyArray<Cell>,
  of: (cell: Cell) => ReadonlyArray<unknown>
): ReadonlyArray<ReadonlyArray<Cell>> => [...Map.groupBy(cells, (cell) => JSON.stringify(of(cell))).values()]

/** Sums over breakdowns and places. `chains` tell for each place its ancestors. */
export const partitions = (
  cells: ReadonlyArray<Cell>,
  chains: ReadonlyMap<string, Place>,
  { among, isWhole, rests, sums }: Gathering
): void => {
  const later: Array<() => void> = []
  const add = (whole: Cell, parts: ReadonlyArray<Cell>, what: "keys" | "places"): void => {
    const how = additive(whole.of)
    if (parts.length === 0 || how === "not") return
    const known = [whole, ...parts].every((one) => one.truth !== undefined)
    const rest = known ? parts.reduce((left, part) => left - (part.truth ?? 0n), whole.truth ?? 0n) : undefined
    const places = JSON.stringify([whole.place, parts.map((part) => part.place).sort()])
    if (known && what === "places") isWhole.set(places, rest === 0n && isWhole.get(places) !== false)
    const link = (): void => {
      const terms = new Map<string, bigint>([[whole.id, -1n]])
      for (const part of parts) terms.set(part.id, 1n)
      if (rest !== 0n && (known || what === "places")) {
        if (how === "at-most") return
        const id = restOf(among, what, whole.id)
        const least = rest === undefined || rest > 0n ? { least: 0n } : {}
        const isDoubtful = !known && isWhole.get(places) !== false
        const doubt = isDoubtful ? { doubt: isWhole.get(places) === true ? (2 as const) : (1 as const) } : {}
        rests.set(id, { id, about: whole.about, truth: rest, ...least, ...doubt })
        terms.set(id, 1n)
      }
      sums.push(terms)
    }
    // Whether anything is left over of numbers that we do not know, others of the same places tell.
    if (known) link()
    else later.push(link)
  }

  for (const some of group(cells, (one) => [one.measure, one.place, one.period.start, one.period.end])) {
    const total = some.find((one) => one.breakdown === undefined)
    if (total === undefined) continue
    for (const parts of Map.groupBy(some, (one) => one.breakdown?.id).values()) {
      if (parts[0]?.breakdown !== undefined) add(total, parts, "keys")
    }
  }
  for (const some of group(cells, (one) => [one.measure, one.period.start, one.period.end, one.breakdown ?? 0])) {
    const byPlace = new Map(some.map((one) => [one.place, one]))
    const above = (cell: Cell): string | undefined =>
      chains.get(cell.place)?.chain.find((place) => place !== cell.place && byPlace.has(place))
    for (const [place, parts] of Map.groupBy(some, above)) {
      const whole = place === undefined ? undefined : byPlace.get(place)
      if (whole !== undefined) add(whole, parts, "places")
    }
  }
  for (const link of later) link()
}

/** Whether spans add up: rows are taken by a time of their own, and nothing about them looks at the period. */
const addsInTime = (of: Node): boolean =>
  of.op === "measure" &&
  (of.aggregate.kind === "count" || of.aggregate.kind === "sum") &&
  "during" in of.aggregate.time &&
  !JSON.stringify(of.aggregate).includes('"within":"period"')

/** Sums over spans of time: each is cut where another begins or ends. */
export const spans = (cells: ReadonlyArray<Cell>, { among, rests, sums }: Gathering): void => {
  for (const some of group(cells, (one) => [one.measure, one.place, one.breakdown ?? 0])) {
    const [first] = some
    if (first === undefined || some.length < 2 || !addsInTime(first.of)) continue
    const cuts = [...new Set(some.flatMap((one) => [one.period.start, one.period.end]))].sort()
    const own = new Map(some.map((one) => [`${one.period.start}/${one.period.end}`, one.id]))
    const atom = (index: number): string => {
      const span = `${cuts[index]}/${cuts[index + 1]}`
      const known = own.get(span)
      if (known !== undefined) return known
      const id = `${among} span ${span} ${first.id}`
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
}

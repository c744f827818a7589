/**
 * The cells of a taking: every chain of places × atom of time that has rows, and where its rows are – as ranges where the frame's
 * layout has them, or else row by row.
 */
import { grown, missingDay, numberAt } from "./Column.ts"
import type { Layout } from "./Frame.ts"
import { groupBy } from "./groups.ts"
import { layoutOf } from "./layout.ts"
import { read, readDays } from "./read.ts"
import type { Taking } from "./take.ts"

/** Rows `[from, to)` of cell `cell`, in the order of rows. Those of cell `c` are `of[start[c]]` to `of[start[c + 1]]`. */
export interface Ranges {
  readonly from: ReadonlyArray<number>
  readonly to: ReadonlyArray<number>
  readonly cell: ReadonlyArray<number>
  readonly start: Int32Array
  readonly of: Int32Array
}

export interface Cells {
  readonly count: number
  /** Chain and atom of each cell. */
  readonly chain: ReadonlyArray<number>
  readonly atom: ReadonlyArray<number>
  readonly ranges: Ranges | undefined
  /** What the ranges were made from. */
  readonly layout: Layout | undefined
  /** The cell of each row, or `count` for rows of none; where there are no ranges. */
  readonly ofRow: Int32Array | undefined
}

/** Codes of chain and atom below this are looked up in a table. */
const tabled = 4_000_000

/** Numbers cells as they come. */
const numbering = (atomCount: number) => {
  let table = new Int32Array(1024)
  const others = new Map<number, number>()
  const chain: Array<number> = []
  const atom: Array<number> = []
  const numberOf = (ofChain: number, ofAtom: number): number => {
    const code = ofChain * atomCount + ofAtom
    if (code >= table.length && code < tabled) table = grown(table, code + 1)
    const known = code < tabled ? (table[code] as number) - 1 : (others.get(code) ?? -1)
    if (known !== -1) return known
    const cell = chain.length
    if (code < tabled) table[code] = cell + 1
    else others.set(code, cell)
    chain.push(ofChain)
    atom.push(ofAtom)
    return cell
  }
  return { chain, atom, numberOf }
}

/** The day of a row, without working out the days of all rows. */
const dayAt = ({ scope, time }: Taking): ((row: number) => number) => {
  if (time === undefined) return () => missingDay
  const vector = read(scope, time)
  const { zone } = scope.reading.dataset
  if (vector.type === "number") {
    const of = vector.packed ?? { values: vector.values, unit: 1 }
    return (row) => zone.epochDayOf(numberAt(of, row))
  }
  const days = readDays(scope, time)
  return (row) => days[row] as number
}

/** The first row of `[from, to)` on or after a day; days go up. */
const firstFrom = (day: number, from: number, to: number, dayOf: (row: number) => number): number => {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (dayOf(middle) < day) low = middle + 1
    else high = middle
  }
  return low
}

const byRanges = (taking: Taking, layout: Layout): Cells => {
  const { atomCount, cuts, scope, time } = taking
  const places = scope.reading.places()
  const { atom, chain, numberOf } = numbering(atomCount)
  const from: Array<number> = []
  const to: Array<number> = []
  const cell: Array<number> = []
  const dayOf = dayAt(taking)
  const changes = time === undefined ? [] : [...new Set([...taking.edges, ...places.changes])].sort((a, b) => a - b)
  // Where the tree never changes, a place is asked for once.
  const chains = places.changes.length === 0 ? new Int32Array(layout.places.length) : undefined
  const chainOf = (place: number, day: number): number => {
    if (chains === undefined || chains[place] === 0) {
      const found = places.numberOf(layout.places[place] as string, day)
      if (chains === undefined) return found
      chains[place] = found
    }
    return chains[place] as number
  }
  const put = (start: number, end: number, place: number, day: number): void => {
    const of = cuts(day)
    if (of === -1 || start >= end) return
    const number = numberOf(chainOf(place, day), of)
    if (cell.at(-1) === number && to.at(-1) === start) to[to.length - 1] = end
    else {
      from.push(start)
      to.push(end)
      cell.push(number)
    }
  }
  for (let at = 0; at < layout.count; at++) {
    const place = layout.place[at] as number
    const end = layout.to[at] as number
    let start = layout.from[at] as number
    let day = time === undefined ? (scope.moment.day as number) : (layout.first[at] as number)
    if (time !== undefined && layout.first[at] !== layout.last[at]) {
      for (const change of changes) {
        if (change <= day) continue
        if (change > (layout.last[at] as number)) break
        const next = firstFrom(change, start, end, dayOf)
        put(start, next, place, day)
        start = next
        day = change
      }
    }
    put(start, end, place, day)
  }
  const { rows: of, start } = groupBy(cell.length, cell, chain.length)
  return { count: chain.length, chain, atom, ranges: { from, to, cell, start, of }, layout, ofRow: undefined }
}

const byRow = (taking: Taking): Cells => {
  const { atomCount, atoms, scope } = taking
  const { size } = scope.frame
  const chains = scope.reading.places().chainsOf(scope)
  const ofAtom = atoms()
  const { atom, chain, numberOf } = numbering(atomCount)
  const ofRow = new Int32Array(size)
  const nowhere = -1
  for (let row = 0; row < size; row++) {
    const of = ofAtom === undefined ? 0 : (ofAtom[row] as number)
    const place = chains[row] as number
    ofRow[row] = of === -1 || place === 0 ? nowhere : numberOf(place, of)
  }
  const count = chain.length
  for (let row = 0; row < size; row++) if (ofRow[row] === nowhere) ofRow[row] = count
  return { count, chain, atom, ranges: undefined, layout: undefined, ofRow }
}

export const cellsOf = (taking: Taking): Cells => {
  const layout = layoutOf(taking.scope, taking.time)
  return layout === undefined ? byRow(taking) : byRanges(taking, layout)
}

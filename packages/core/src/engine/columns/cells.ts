/**
 * The cells of a taking: every chain of places × atom of time that has rows, and where its rows are – as ranges where the frame's
 * layout has them, or else row by row.
 */
import { missingDay } from "./Column.ts"
import type { Layout } from "./Frame.ts"
import { layoutOf } from "./layout.ts"
import { read, readDays } from "./read.ts"
import type { Taking } from "./take.ts"

export interface Cells {
  readonly count: number
  /** Chain and atom of each cell. */
  readonly chain: ReadonlyArray<number>
  readonly atom: ReadonlyArray<number>
  /** Rows `[from, to)` of cell `cell`, in the order of rows. */
  readonly ranges:
    | { readonly from: ReadonlyArray<number>; readonly to: ReadonlyArray<number>; readonly cell: ReadonlyArray<number> }
    | undefined
  /** The cell of each row, or `count` for rows of none; where there are no ranges. */
  readonly ofRow: Int32Array | undefined
}

const numbering = (atomCount: number) => {
  const known = new Map<number, number>()
  const chain: Array<number> = []
  const atom: Array<number> = []
  const numberOf = (ofChain: number, ofAtom: number): number => {
    const code = ofChain * atomCount + ofAtom
    let cell = known.get(code)
    if (cell === undefined) {
      cell = chain.length
      known.set(code, cell)
      chain.push(ofChain)
      atom.push(ofAtom)
    }
    return cell
  }
  return { chain, atom, numberOf }
}

/** The day of a row, without working out the days of all rows. */
const dayAt = ({ scope, time }: Taking): ((row: number) => number) => {
  if (time === undefined) return () => missingDay
  const vector = read(scope, time)
  const { zone } = scope.reading.dataset
  if (vector.type === "number") return (row) => zone.epochDayOf(vector.values[row] as number)
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
  const put = (start: number, end: number, place: string, day: number): void => {
    const of = cuts(day)
    if (of === -1 || start >= end) return
    const number = numberOf(places.numberOf(place, day), of)
    if (cell.at(-1) === number && to.at(-1) === start) to[to.length - 1] = end
    else {
      from.push(start)
      to.push(end)
      cell.push(number)
    }
  }
  for (let at = 0; at < layout.count; at++) {
    const place = layout.places[layout.place[at] as number] as string
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
  return { count: chain.length, chain, atom, ranges: { from, to, cell }, ofRow: undefined }
}

const byRow = (taking: Taking): Cells => {
  const { atomCount, atoms, scope } = taking
  const { size } = scope.frame
  const chains = scope.reading.places().chainsOf(scope)
  const ofAtom = atoms()
  const { atom, chain, numberOf } = numbering(atomCount)
  const ofRow = new Int32Array(size)
  const nowhere = -1
  let most = 0
  for (let row = 0; row < size; row++) most = Math.max(most, chains[row] as number)
  // Chains are few, so that a table of all cells is small; where it is not, they are numbered as they come.
  const table = (most + 1) * atomCount <= 4_000_000 ? new Int32Array((most + 1) * atomCount).fill(nowhere) : undefined
  for (let row = 0; row < size; row++) {
    const of = ofAtom === undefined ? 0 : (ofAtom[row] as number)
    const place = chains[row] as number
    if (of === -1 || place === 0) {
      ofRow[row] = nowhere
      continue
    }
    const code = place * atomCount + of
    let number = table === undefined ? nowhere : (table[code] as number)
    if (number === nowhere) {
      number = numberOf(place, of)
      if (table !== undefined) table[code] = number
    }
    ofRow[row] = number
  }
  const count = chain.length
  for (let row = 0; row < size; row++) if (ofRow[row] === nowhere) ofRow[row] = count
  return { count, chain, atom, ranges: undefined, ofRow }
}

export const cellsOf = (taking: Taking): Cells => {
  const layout = layoutOf(taking.scope, taking.time)
  return layout === undefined ? byRow(taking) : byRanges(taking, layout)
}

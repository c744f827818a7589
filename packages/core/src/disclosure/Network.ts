/**
 * The sums as a network, and the search for another table: one in which the same numbers are printed and a withheld number has
 * another value. Who finds such a table has shown that nobody can be sure of the number.
 *
 *   the number moves by one ──► a sum that no longer holds: another of its numbers moves ──► … ──► all sums hold
 *
 * Every number that moved must then be withheld. The search goes on with whatever costs least: numbers that are withheld anyway
 * before printed ones, parts before totals.
 */
import type { Quantity, Sum } from "./Quantity.ts"

interface Edge {
  readonly quantity: number
  readonly coefficient: number
}

interface Line {
  readonly edges: ReadonlyArray<Edge>
  /** What is in no other sum, and takes up whatever the others leave over. */
  readonly slack: Edge | undefined
}

export interface Network {
  readonly ids: ReadonlyArray<string>
  readonly indexOf: (id: string) => number | undefined
  readonly truth: ReadonlyArray<number | undefined>
  readonly lines: ReadonlyArray<Line>
  /** The sums that a number is in. */
  readonly linesOf: ReadonlyArray<ReadonlyArray<Edge & { readonly line: number }>>
}

/** `isLoose` tells numbers that nobody prints: what is left over. */
export const make = (
  sums: ReadonlyArray<Sum>,
  quantity: (id: string) => Quantity | undefined,
  isLoose: (id: string) => boolean
): Network => {
  const ids: Array<string> = []
  const index = new Map<string, number>()
  const linesOf: Array<Array<Edge & { line: number }>> = []
  for (const [line, sum] of sums.entries()) {
    for (const [id, coefficient] of sum) {
      if (coefficient === 0n) continue
      let at = index.get(id)
      if (at === undefined) {
        at = ids.push(id) - 1
        index.set(id, at)
        linesOf.push([])
      }
      linesOf[at]?.push({ quantity: at, coefficient: Number(coefficient), line })
    }
  }
  const lines = sums.map((sum): Line => {
    const edges = [...sum]
      .filter(([, coefficient]) => coefficient !== 0n)
      .map(([id, coefficient]) => ({ quantity: index.get(id) as number, coefficient: Number(coefficient) }))
    const slack = edges.find((edge) => linesOf[edge.quantity]?.length === 1 && isLoose(ids[edge.quantity] as string))
    return { edges, slack }
  })
  const truth = ids.map((id) => {
    const value = quantity(id)?.truth
    return value === undefined ? undefined : Number(value)
  })
  return { ids, indexOf: (id) => index.get(id), truth, lines, linesOf }
}

/** What moving a number costs (infinite for one that cannot be withheld), and the least that readers know it to be. */
export interface Rules {
  readonly cost: (quantity: number) => number
  readonly least: (quantity: number) => number | undefined
  /** How doubtful it is that there is such a number, from 0 to 2. */
  readonly doubt: (quantity: number) => number
}

interface State {
  readonly cost: number
  readonly rank: number
  /** Numbers that moved and by how much. */
  readonly steps: ReadonlyMap<number, number>
  /** By how much the sums are off, what their slack takes up included. */
  readonly off: ReadonlyMap<number, number>
  /** The sums that have to be mended. */
  readonly open: ReadonlyArray<number>
}

const push = (heap: Array<State>, state: State): void => {
  let at = heap.push(state) - 1
  while (at > 0) {
    const up = (at - 1) >> 1
    const above = heap[up] as State
    if (above.rank <= state.rank) break
    heap[at] = above
    heap[up] = state
    at = up
  }
}

const pop = (heap: Array<State>): State | undefined => {
  const top = heap[0]
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return top
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const right = left + 1
    const child = right < heap.length && (heap[right] as State).rank < (heap[left] as State).rank ? right : left
    if (child >= heap.length || (heap[child] as State).rank >= last.rank) break
    heap[at] = heap[child] as State
    at = child
  }
  heap[at] = last
  return top
}

/**
 * What is supposed of numbers that we do not know ourselves: nothing; that they may be less, too; that there are such of which we
 * do not know whether there are; even such as seem not to be.
 */
export type Supposing = 0 | 1 | 2 | 3

/** How far to search. */
export interface Effort {
  readonly tries: number
  /** How many ways of mending a sum are looked at. */
  readonly width: number
  /** What an open sum is guessed to cost: the more, the sooner some table is found, the less, the cheaper it is. */
  readonly haste: number
  /** How much is supposed of numbers that we do not know ourselves. */
  readonly supposing?: Supposing
}

/** All numbers that move in a table where `target` is another; `undefined` when none was found. */
export const witness = (
  { lines, linesOf, truth }: Network,
  target: number,
  { cost, doubt, least }: Rules,
  { haste, supposing = 0, tries, width }: Effort
): ReadonlyArray<number> | undefined => {
  const mayBe = (quantity: number, step: number): boolean => {
    const now = truth[quantity]
    const floor = least(quantity)
    if (now !== undefined || floor === undefined) return floor === undefined || (now as number) + step >= floor
    return supposing > doubt(quantity) || (supposing === doubt(quantity) && step > 0)
  }
  const holds = (line: number, off: number, moved: ReadonlyMap<number, number>): boolean => {
    if (off === 0) return true
    const slack = lines[line]?.slack
    return slack !== undefined && !moved.has(slack.quantity) && mayBe(slack.quantity, -off / slack.coefficient)
  }
  const moved = (state: Omit<State, "rank">, quantity: number, step: number): State => {
    const steps = new Map(state.steps).set(quantity, step)
    const off = new Map(state.off)
    const open = new Set(state.open)
    for (const { coefficient, line } of linesOf[quantity] ?? []) {
      const next = (off.get(line) ?? 0) + coefficient * step
      if (next === 0) off.delete(line)
      else off.set(line, next)
      if (holds(line, next, steps)) open.delete(line)
      else open.add(line)
    }
    const spent = state.cost + cost(quantity)
    return { cost: spent, rank: spent + haste * open.size, steps, off, open: [...open] }
  }
  const mendings = (state: State, line: number): ReadonlyArray<readonly [quantity: number, step: number]> => {
    const off = state.off.get(line) ?? 0
    const found: Array<readonly [number, number, number]> = []
    for (const { coefficient, quantity } of lines[line]?.edges ?? []) {
      const step = -off / coefficient
      const price = cost(quantity)
      if (price === Number.POSITIVE_INFINITY || state.steps.has(quantity) || !Number.isInteger(step)) continue
      if (mayBe(quantity, step)) found.push([quantity, step, price])
    }
    if (found.length > width) found.sort((a, b) => a[2] - b[2])
    return found.slice(0, width).map(([quantity, step]) => [quantity, step])
  }

  const none = { cost: 0, steps: new Map(), off: new Map(), open: [] }
  const heap: Array<State> = []
  for (const step of [1, -1]) if (mayBe(target, step)) push(heap, moved(none, target, step))
  for (let left = tries; left > 0; left--) {
    const state = pop(heap)
    if (state === undefined) return undefined
    if (state.open.length === 0) {
      // What took up the rest moved, too.
      const taken = [...state.off.keys()].flatMap((line) => lines[line]?.slack?.quantity ?? [])
      return [...state.steps.keys(), ...taken]
    }
    let best: ReadonlyArray<readonly [number, number]> | undefined
    for (const line of state.open) {
      const ways = mendings(state, line)
      if (best === undefined || ways.length < best.length) best = ways
      if (best.length === 0) break
    }
    for (const [quantity, step] of best ?? []) push(heap, moved(state, quantity, step))
  }
  return undefined
}

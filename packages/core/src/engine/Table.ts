/**
 * What a store gives back for a plan: the state of every request in every cell that has rows, which collections are kept where,
 * and the places. Cells that are absent are empty.
 */
import type { Aggregate } from "../measure/Measure.ts"
import type { State } from "../measure/State.ts"

/** A place of the plan as it was on the plan's last day; `chain` is itself, then its ancestors up to the root. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly level: string
  readonly chain: ReadonlyArray<string>
}

export interface Cell {
  readonly request: string
  readonly place: string
  /** `Period.key` of the period. */
  readonly period: string
  /** Breakdown value; absent for the total. `null` gathers the rows that have none. */
  readonly key?: string | null
}

export interface Table {
  readonly get: (cell: Cell) => State | undefined
  /** The breakdown values that occur for a request in a place and period. */
  readonly keys: (request: string, place: string, period: string) => ReadonlyArray<string | null>
  /**
   * The totals of a request all at once: of the p-th place of `places` in the q-th of the request's periods at
   * `p * periods + q`, `NaN` where the cell is empty. `undefined` where they are not kept like this: ask for cells.
   */
  readonly totals?: (request: string) => Float64Array | undefined
  /** Whether a collection was ever fed at a place or below it, or declared to be kept there. */
  readonly isFed: (collection: string, place: string) => boolean
  readonly places: ReadonlyMap<string, Place>
}

/** The numbers of one request: of the place `p` in period `q` at `p * periods + q`. */
export interface Block {
  /** All numbers, where there is room for every cell. */
  readonly values?: Float64Array
  /** `bits` are those of the qualifiers (`Qualifier.bits`). */
  readonly put: (index: number, value: number, bits: number) => void
  readonly get: (index: number) => { readonly value: number; readonly bits: number } | undefined
}

/** A table under construction. */
export interface Builder extends Table {
  readonly set: (cell: Cell, state: State) => void
  /** The block of a request over some periods (or of one of its breakdown values), to be filled in; made when first asked for. */
  readonly block: (
    request: { readonly id: string; readonly aggregate: Aggregate },
    periods: ReadonlyArray<string>,
    key: string | null | undefined
  ) => Block
}

/** The number of a block as a state. */
const stateOf = ({ kind }: Aggregate, value: number, qualifiers: number): State => {
  switch (kind) {
    case "count":
    case "sum":
    case "min":
    case "max":
      return { kind, value, qualifiers }
    default:
      return { kind: "finished", value, qualifiers }
  }
}

/** Room for every cell: of totals, most cells have a number. */
const dense = (size: number): Block => {
  const values = new Float64Array(size).fill(Number.NaN)
  let all: Uint8Array | undefined
  return {
    values,
    put: (index, value, bits) => {
      values[index] = value
      if (bits === 0) return
      all ??= new Uint8Array(size)
      all[index] = bits
    },
    get: (index) => {
      const value = values[index] as number
      return Number.isNaN(value) ? undefined : { value, bits: all?.[index] ?? 0 }
    }
  }
}

/** Of one breakdown value, few cells have a number. */
const sparse = (): Block => {
  const cells = new Map<number, { readonly value: number; readonly bits: number }>()
  return { put: (index, value, bits) => cells.set(index, { value, bits }), get: (index) => cells.get(index) }
}

/** The blocks of one request: the whole, and each breakdown value. */
interface Blocks {
  readonly aggregate: Aggregate
  readonly periods: ReadonlyMap<string, number>
  whole: Block | undefined
  readonly byKey: Map<string | null, Block>
}

const text = (key: string | null | undefined): string =>
  key === undefined ? "" : key === null ? "\u0001" : `\u0002${key}`

/** An empty table for these places; `fed` holds `collection@place`. */
export const make = (places: ReadonlyMap<string, Place>, fed: ReadonlySet<string>): Builder => {
  const states = new Map<string, State>()
  const keys = new Map<string, Array<string | null>>()
  const blocks = new Map<string, Blocks>()
  const rows = new Map([...places.keys()].map((place, at) => [place, at]))
  const group = (request: string, place: string, period: string): string => `${place}\u0000${period}\u0000${request}`
  /** Where a cell is in the blocks of its request, or −1. */
  const at = (of: Blocks, place: string, period: string): number => {
    const row = rows.get(place)
    const column = of.periods.get(period)
    return row === undefined || column === undefined ? -1 : row * of.periods.size + column
  }
  return {
    places,
    get: (cell) => {
      const of = blocks.get(cell.request)
      if (of === undefined) return states.get(`${group(cell.request, cell.place, cell.period)}\u0000${text(cell.key)}`)
      const block = cell.key === undefined ? of.whole : of.byKey.get(cell.key)
      const index = at(of, cell.place, cell.period)
      if (block === undefined || index === -1) return undefined
      const found = block.get(index)
      return found === undefined ? undefined : stateOf(of.aggregate, found.value, found.bits)
    },
    set: (cell, state) => {
      const under = group(cell.request, cell.place, cell.period)
      const id = `${under}\u0000${text(cell.key)}`
      if (cell.key !== undefined && !states.has(id)) {
        const known = keys.get(under)
        if (known === undefined) keys.set(under, [cell.key])
        else known.push(cell.key)
      }
      states.set(id, state)
    },
    block: ({ aggregate, id }, periods, key) => {
      let of = blocks.get(id)
      if (of === undefined) {
        of = {
          aggregate,
          periods: new Map(periods.map((period, index) => [period, index])),
          whole: undefined,
          byKey: new Map()
        }
        blocks.set(id, of)
      }
      let block = key === undefined ? of.whole : of.byKey.get(key)
      if (block === undefined) {
        block = key === undefined ? dense(places.size * of.periods.size) : sparse()
        if (key === undefined) of.whole = block
        else of.byKey.set(key, block)
      }
      return block
    },
    totals: (request) => blocks.get(request)?.whole?.values,
    keys: (request, place, period) => {
      const of = blocks.get(request)
      if (of === undefined) return keys.get(group(request, place, period)) ?? []
      const index = at(of, place, period)
      return [...of.byKey].filter(([, block]) => block.get(index) !== undefined).map(([key]) => key)
    },
    isFed: (collection, place) => fed.has(`${collection}@${place}`)
  }
}

/**
 * What a store gives back for a plan: the state of every request in every cell that has rows, which collections are kept where,
 * and the places. Cells that are absent are empty.
 */
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
  /** Whether a collection was ever fed at a place or below it, or declared to be kept there. */
  readonly isFed: (collection: string, place: string) => boolean
  readonly places: ReadonlyMap<string, Place>
}

/** A table under construction. */
export interface Builder extends Table {
  readonly set: (cell: Cell, state: State) => void
}

const text = (key: string | null | undefined): string =>
  key === undefined ? "" : key === null ? "\u0001" : `\u0002${key}`

/** An empty table for these places; `fed` holds `collection@place`. */
export const make = (places: ReadonlyMap<string, Place>, fed: ReadonlySet<string>): Builder => {
  const states = new Map<string, State>()
  const keys = new Map<string, Array<string | null>>()
  const group = (request: string, place: string, period: string): string => `${place}\u0000${period}\u0000${request}`
  return {
    places,
    get: (cell) => states.get(`${group(cell.request, cell.place, cell.period)}\u0000${text(cell.key)}`),
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
    keys: (request, place, period) => keys.get(group(request, place, period)) ?? [],
    isFed: (collection, place) => fed.has(`${collection}@${place}`)
  }
}

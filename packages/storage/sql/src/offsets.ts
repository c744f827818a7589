/** When a zone's offset from UTC changes: days of instants are counted with these, and not by the database. */
import { Zone } from "@shequ/core"

export interface Offset {
  /** First instant of the offset. */
  readonly from: number
  readonly milliseconds: number
}

export interface Offsets {
  /** The latest first. */
  readonly changes: ReadonlyArray<Offset>
  /** The offset before the first change. */
  readonly first: number
  /** A clock that goes back into yesterday makes days that are in two pieces. */
  readonly daysAreWhole: boolean
}

const week = 7 * 86_400_000
const begin = Date.UTC(1880, 0, 1)
const end = Date.UTC(2120, 0, 1)
const known = new Map<string, Offsets>()

const dayOf = (instant: number, offset: number): number => Math.floor((instant + offset) / 86_400_000)

/** The offsets of some instants only: in most ledgers there is one. */
export const between = (of: Offsets, earliest: number, latest: number): Offsets => {
  const later = of.changes.filter(({ from }) => from > earliest && from <= latest)
  const before = of.changes.find(({ from }) => from <= earliest)
  return { ...of, changes: later, first: before?.milliseconds ?? of.first }
}

/** All offsets of a zone. */
export const offsets = (name: string): Offsets => {
  let found = known.get(name)
  if (found !== undefined) return found
  const zone = Zone.make(name)
  const changes: Array<Offset> = []
  let daysAreWhole = true
  let before = zone.offsetAt(begin)
  const first = before
  for (let at = begin; at < end; at += week) {
    const later = zone.offsetAt(at + week)
    if (later === before) continue
    let [low, high] = [at, at + week]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (zone.offsetAt(middle) === before) low = middle
      else high = middle
    }
    if (dayOf(low, before) > dayOf(high, later)) daysAreWhole = false
    changes.unshift({ from: high, milliseconds: later })
    before = later
  }
  found = { changes, first, daysAreWhole }
  known.set(name, found)
  return found
}

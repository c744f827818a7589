/**
 * Places of rows as small numbers. A chain – a place with its ancestors on a day – is interned once; rows carry its number, so that
 * rolling up a million rows asks the tree only once per place and version of the tree.
 */
import type { AnyRow } from "../../collection/Row.ts"
import { fromEpochDay, type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import * as PlaceTree from "../PlaceTree.ts"
import { type DayColumn, endless, missingDay } from "./Column.ts"
import { type Reading, read, readCodes, type Scope } from "./read.ts"

export interface Places {
  readonly tree: PlaceTree.PlaceTree
  /** Days on which the tree changes, as far as it is followed. */
  readonly changes: ReadonlyArray<number>
  /** The number of each row's chain on the day it is read (or always on the day of `treeOn`); 0 for rows without a place. */
  readonly chainsOf: (scope: Scope) => Int32Array
  readonly chain: (number: number) => ReadonlyArray<string>
  /** The number of a place's chain on a day. */
  readonly numberOf: (place: string, day: number) => number
}

function* rowsOf(reading: Reading) {
  for (const collection of reading.dataset.registry.collections.values()) {
    if (collection.tree === undefined) continue
    const frame = reading.dataset.frame(collection.id)
    if (frame.size === 0) continue
    const from = (frame.columns.get("validFrom") as DayColumn).days
    const to = (frame.columns.get("validTo") as DayColumn).days
    const name = frame.columns.get("name")
    const day = { kind: "day", start: "0001-01-01", end: "0001-01-01" } as const
    const scope: Scope = { reading, frame, moment: { key: "places", days: from }, period: day }
    const parents = readCodes(scope, collection.tree.parent)
    const levels = read(scope, collection.tree.level)
    for (let row = 0; row < frame.size; row++) {
      const parent = parents.codes[row] as number
      const placeRow: AnyRow = {
        id: frame.ids.texts[frame.id.codes[row] as number] as string,
        validFrom: fromEpochDay(from[row] as number),
        ...(to[row] === endless ? {} : { validTo: fromEpochDay(to[row] as number) }),
        ...(name?.type === "code" ? { name: name.dictionary.texts[name.codes[row] as number] } : {})
      }
      yield {
        row: placeRow,
        parent: parent === 0 ? undefined : parents.dictionary.texts[parent],
        level: levels.type === "code" ? (levels.dictionary.texts[levels.codes[row] as number] as string) : ""
      }
    }
  }
}

/** The places of the registers that are there; `treeOn` fixes the day of the tree. */
export const make = (reading: Reading, treeOn: LocalDate | undefined): Places => {
  const tree = PlaceTree.make(rowsOf(reading))
  const chains: Array<ReadonlyArray<string>> = [[]]
  const numbers = new Map<ReadonlyArray<string>, number>()
  const byText = new Map<string, number>()
  const days = new Map<number, LocalDate>()
  const dateOf = (day: number): LocalDate => {
    if (treeOn !== undefined) return treeOn
    let date = days.get(day)
    if (date === undefined) {
      date = fromEpochDay(day)
      days.set(day, date)
    }
    return date
  }
  const numberOf = (place: string, day: number): number => {
    const chain = tree.chain(place, dateOf(day))
    let number = numbers.get(chain)
    if (number === undefined) {
      const text = chain.join("\u0000")
      number = byText.get(text)
      if (number === undefined) {
        number = chains.length
        chains.push(chain)
        byText.set(text, number)
      }
      numbers.set(chain, number)
    }
    return number
  }
  const found = new Map<string, Int32Array>()
  return {
    tree,
    changes: treeOn === undefined ? tree.changes.map(toEpochDay) : [],
    chain: (number) => chains[number] ?? [],
    numberOf,
    chainsOf: (scope) => {
      const { frame, moment } = scope
      const key = `${frame.collection.id}|${moment.key}`
      let known = found.get(key)
      if (known === undefined) {
        const places = readCodes(scope, frame.collection.place)
        known = new Int32Array(frame.size)
        const lastDay = new Int32Array(places.dictionary.texts.length).fill(missingDay)
        const lastNumber = new Int32Array(places.dictionary.texts.length)
        for (let row = 0; row < frame.size; row++) {
          const place = places.codes[row] as number
          const day = moment.day ?? (moment.days[row] as number)
          if (place === 0 || day === missingDay) continue
          if (lastDay[place] !== day) {
            lastDay[place] = day
            lastNumber[place] = numberOf(places.dictionary.texts[place] as string, day)
          }
          known[row] = lastNumber[place] as number
        }
        found.set(key, known)
      }
      return known
    }
  }
}

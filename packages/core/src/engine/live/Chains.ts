/**
 * The places of rows: each place with those above it, as of a day. The tree changes on a few days only, so a place has one chain for
 * all days between two of them.
 */

import type { Collection } from "../../collection/Collection.ts"
import type { AnyRow } from "../../collection/Row.ts"
import { fromEpochDay, type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import * as PlaceTree from "../PlaceTree.ts"
import { type Books, collectionOf } from "./Books.ts"
import { never, noDay } from "./FieldColumn.ts"
import { type Moment, moment, noteDay, type Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"

export interface Chain {
  /** The place, then those above it. */
  readonly places: ReadonlyArray<number>
  readonly texts: ReadonlyArray<string>
  /** Which of the plan's places are among them, by their number. */
  readonly asked: ReadonlyArray<number>
  /** Values of dated parameters here, as they are asked for. */
  readonly parameters: Map<string, number | undefined>
}

export interface Chains {
  readonly of: (place: number, on: number) => Chain
  /** The day after `on` on which the tree changes. */
  readonly next: (on: number) => number | undefined
  /** Places have versions: whose child a place is depends on the day. */
  readonly isDated: boolean
  readonly ofLevel: (level: string, on: number) => ReadonlyArray<number>
  /** Whether these would have given every answer that others gave so far. */
  readonly agree: (others: Answers) => boolean
  readonly answers: Answers
}

interface OfLevel {
  readonly level: string
  readonly on: number
  readonly places: ReadonlyArray<number>
}

/** What was asked so far: chains by place, between any two of the days on which the tree changes, and the places of levels. */
interface Answers {
  readonly days: ReadonlyArray<number>
  readonly chains: ReadonlyArray<ReadonlyMap<number, Chain>>
  readonly levels: ReadonlyMap<string, OfLevel>
}

/** The chain of the place a row belongs to on the day it is read; `undefined` when it has none. */
export const chainReader = (books: Books, collection: Collection) => {
  const place = books.read(collection, collection.place)
  return (row: Parameters<Reader>[0], moment: Moment) => {
    const id = place(row, moment) as number | undefined
    if (id === undefined || moment.today === noDay) return undefined
    if (moment.moves) {
      const next = books.chains.next(moment.today)
      if (next !== undefined) noteDay(moment, next)
    }
    return books.chains.of(id, moment.today)
  }
}

/** What a row of a place says about the tree. */
export const placeRow = (
  books: Books,
  collection: string,
  row: Held
): { readonly row: AnyRow; readonly parent: string | undefined; readonly level: string } => {
  const { names } = books
  const { layout } = books.shelf(collection)
  const { fields, tree } = layout.collection
  const on = layout.from(row)
  const at = { ...moment(), today: on, start: on, end: on + 1 }
  const read = (expr: NonNullable<typeof tree>["parent"]): string | undefined => {
    const found = books.read(layout.collection, expr)(row, at) as number | undefined
    return found === undefined ? undefined : names.text(found)
  }
  const name = fields.name === undefined ? undefined : (layout.column("name").read(row) as number | undefined)
  return {
    row: {
      id: names.text(layout.id(row)),
      validFrom: fromEpochDay(on),
      ...(layout.to(row) === never ? {} : { validTo: fromEpochDay(layout.to(row)) }),
      ...(name === undefined ? {} : { name: names.text(name) })
    },
    parent: tree === undefined ? undefined : read(tree.parent),
    level: tree === undefined ? "" : (read(tree.level) ?? "")
  }
}

/** The tree of the places that are there now. */
export const treeOf = (books: Books): PlaceTree.PlaceTree => {
  const places = [...books.registry.collections.values()]
    .filter((one) => one.tree !== undefined)
    .flatMap(({ id }) => [...books.shelf(id).layout.rows()].map((row) => placeRow(books, id, row)))
  return PlaceTree.make(places)
}

/** `treeOn` fixes the day of the tree. */
export const make = (
  books: Books,
  tree: PlaceTree.PlaceTree,
  asked: ReadonlyMap<string, number>,
  treeOn: LocalDate | undefined
): Chains => {
  /** A version that is only called something else, or another kind of place, changes no chain. */
  const edges = new Set<number>()
  let isDated = false
  for (const { id, tree: isTree } of books.registry.collections.values()) {
    if (isTree === undefined || collectionOf(books.registry, id).kind !== "register") continue
    const shelf = books.shelf(id)
    const { layout } = shelf
    for (const row of layout.rows()) {
      const versions = shelf.versions(layout.id(row))
      if (versions.length < 2) continue
      isDated = true
      const earlier = versions[versions.indexOf(row) - 1]
      if (earlier !== undefined && placeRow(books, id, earlier).parent !== placeRow(books, id, row).parent)
        edges.add(layout.from(row))
    }
  }
  const days = treeOn === undefined ? [...edges].sort((a, b) => a - b) : []
  const epochs: ReadonlyArray<Map<number, Chain>> = [noEdge, ...days].map(() => new Map())
  const levels = new Map<string, OfLevel>()
  const epochOf = (on: number): number => {
    let epoch = 0
    while (epoch < days.length && (days[epoch] as number) <= on) epoch++
    return epoch
  }
  const chainIn = (epoch: number, place: number): Chain => {
    const known = epochs[epoch] as Map<number, Chain>
    let chain = known.get(place)
    if (chain === undefined) {
      const date = treeOn ?? (epoch === 0 ? "0001-01-01" : fromEpochDay(days[epoch - 1] as number))
      const texts = tree.chain(books.names.text(place), date)
      const places = texts.map((one) => books.names.of(one))
      chain = { places, texts, asked: texts.flatMap((one) => asked.get(one) ?? []), parameters: new Map() }
      known.set(place, chain)
    }
    return chain
  }
  const ofLevel = (level: string, on: number): ReadonlyArray<number> => {
    const key = `${on} ${level}`
    let known = levels.get(key)
    if (known === undefined) {
      known = { level, on, places: tree.ofLevel(level, fromEpochDay(on)).map((one) => books.names.of(one)) }
      levels.set(key, known)
    }
    return known.places
  }
  return {
    of: (place, on) => chainIn(days.length === 0 ? 0 : epochOf(on), place),
    isDated,
    next: (on) => days.find((day) => day > on),
    ofLevel,
    agree: (others) => {
      if (!areSame(others.days, days)) return false
      for (const [epoch, chains] of others.chains.entries()) {
        for (const [place, chain] of chains) if (!areSame(chain.places, chainIn(epoch, place).places)) return false
      }
      for (const { level, on, places } of others.levels.values()) {
        if (!areSame([...places].sort(), [...ofLevel(level, on)].sort())) return false
      }
      return true
    },
    answers: { days, chains: epochs, levels }
  }
}

const areSame = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

const noEdge = toEpochDay("0001-01-01")

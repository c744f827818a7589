/** What readings look into: the rows of every collection, the rows by what they refer to, the places, and what is compiled. */

import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import { infer, type Type } from "../../expr/Type.ts"
import type { Registry } from "../../plugin/Registry.ts"
import type { Zone } from "../../time/Zone.ts"
import type { Bag } from "./Bag.ts"
import type { Chains } from "./Chains.ts"
import { Layout } from "./Layout.ts"
import type { Reader } from "./Moment.ts"
import { Names } from "./Names.ts"
import { Reason } from "./Reason.ts"
import { type Index, Shelf } from "./Shelf.ts"

/** Rows of a collection by a value read in each on its own day: what a tally looks up. */
export interface Lookup {
  readonly rows: Index
  readonly day: Reader
  readonly value: Reader
  /** The same in order, by what tallies read in them. */
  readonly bags: Map<string, Bag>
}

/** That rows of `from` are read with what they refer to over `path`, whose last step is the reference itself. */
export interface Follows {
  readonly from: string
  readonly path: ReadonlyArray<string>
}

/** That rows of `outer` are read with a tally over another collection. */
export interface Tallies {
  readonly outer: string
  readonly equals: Expr
  readonly via: Expr
  /** The edges over which the tallied rows are read for it. */
  readonly inner: Set<string>
  readonly near: Near | undefined
}

/**
 * Which rows a tallied row of a day can matter to: those read in a period with this day, or those of which the day is neither before nor
 * after what they ask for.
 */
export interface Near {
  readonly layout: Layout
  readonly day: Reader
  /** Where absent, the period decides. */
  readonly since: Reader | undefined
}

export interface Books {
  readonly registry: Registry
  readonly zone: Zone
  readonly names: Names
  readonly shelf: (collection: string) => Shelf
  /** Set when the rows of places are there, and again when they change. */
  chains: Chains
  /** The function that reads an expression in rows of a collection. */
  readonly read: (collection: Collection, expr: Expr) => Reader
  readonly lookups: Map<string, Map<string, Lookup>>
  /** Who reads the rows of a collection beside their own, by collection and edge. */
  readonly follows: Map<string, Map<string, Follows>>
  readonly tallies: Map<string, Map<string, Tallies>>
  /** What every reason begins with. */
  readonly noReason: Reason
}

/** `compile` turns expressions into readers; each is compiled once. */
export const make = (
  registry: Registry,
  zone: Zone,
  compile: (books: Books, collection: Collection, expr: Expr) => Reader
): Books => {
  const shelves = new Map<string, Shelf>()
  const names = new Names()
  const readers = new Map<string, Reader>()
  const books: Books = {
    registry,
    zone,
    names,
    shelf: (id) => {
      let shelf = shelves.get(id)
      if (shelf === undefined) {
        shelf = new Shelf(new Layout(collectionOf(registry, id), zone, names), shelves.size)
        shelves.set(id, shelf)
      }
      return shelf
    },
    chains: {
      of: () => ({ places: [], texts: [], asked: [], parameters: new Map() }),
      next: () => undefined,
      isDated: false,
      ofLevel: () => [],
      agree: () => false,
      answers: { days: [], chains: [], levels: new Map() }
    },
    read: (collection, expr) => {
      const key = `${collection.id}\u0000${JSON.stringify(expr)}`
      let reader = readers.get(key)
      if (reader === undefined) {
        reader = compile(books, collection, expr)
        readers.set(key, reader)
      }
      return reader
    },
    lookups: new Map(),
    follows: new Map(),
    tallies: new Map(),
    noReason: new Reason(new Set())
  }
  return books
}

export const collectionOf = (registry: Registry, id: string): Collection => {
  const found = registry.collections.get(id)
  if (found === undefined) throw new Error(`No installed plugin brings the collection ${id}.`)
  return found
}

export const typeOf = (books: Books, collection: Collection, expr: Expr): Type | undefined =>
  infer(books.registry, collection, expr, () => {})

/** Remembers one of a collection's readers, once. */
export const remember = <A>(of: Map<string, Map<string, A>>, collection: string, key: string, make: () => A): A => {
  let own = of.get(collection)
  if (own === undefined) {
    own = new Map()
    of.set(collection, own)
  }
  let known = own.get(key)
  if (known === undefined) {
    known = make()
    own.set(key, known)
  }
  return known
}

/** The columns of all collections, with the dictionaries they share and the place tree. Rows are added in place, in batches. */
import type { AnyRow } from "../collection/Row.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Zone from "../time/Zone.ts"
import { type Dictionary, dictionary } from "./columns/Column.ts"
import * as Frame from "./columns/Frame.ts"

export interface Dataset {
  readonly registry: Registry
  readonly zone: Zone.Zone
  readonly frame: (collection: string) => Frame.Frame
  /** Counts up whenever rows arrive: what was derived from an earlier version no longer holds. */
  version: number
}

/** No rows yet. */
export const make = (registry: Registry, options: { readonly zone?: string } = {}): Dataset => {
  const dictionaries = new Map<string, Dictionary>()
  const frames = new Map<string, Frame.Frame>()
  const dictionaryOf = (collection: string): Dictionary => {
    let known = dictionaries.get(collection)
    if (known === undefined) {
      known = dictionary()
      dictionaries.set(collection, known)
    }
    return known
  }
  return {
    registry,
    zone: Zone.make(options.zone ?? "Asia/Shanghai"),
    version: 0,
    frame: (id) => {
      let frame = frames.get(id)
      if (frame === undefined) {
        const collection = registry.collections.get(id)
        if (collection === undefined) throw new Error(`No installed plugin brings the collection ${id}.`)
        frame = Frame.make(collection, dictionaryOf)
        frames.set(id, frame)
      }
      return frame
    }
  }
}

/** Adds rows of a collection. */
export const add = (dataset: Dataset, collection: string, rows: ReadonlyArray<AnyRow>): void => {
  Frame.add(dataset.frame(collection), rows)
  dataset.version++
}
